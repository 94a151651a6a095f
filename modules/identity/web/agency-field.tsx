import { ChoiceField, ErrorState, type FormState, LoadingState, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { TypedRole } from './grant-role-form.tsx'
import { agenciesQuery } from './identity.queries.ts'
import { SCREEN_WORDS } from './screen-words.ts'

interface AgencyFieldProps {
  readonly form: FormState<TypedRole>
  readonly council: string
}

/** The agency that a focal point answers for; asked for with that role only. */
export function AgencyField({ form, council }: AgencyFieldProps) {
  const t = useWords(SCREEN_WORDS)
  const agencies = useQuery(agenciesQuery(council))
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => void agencies.refetch()} />
  if (agencies.isPending) return <LoadingState lines={1} />
  return (
    <ChoiceField
      form={form}
      name="agency"
      label={t('grant.agency')}
      help={t(agencies.data.length === 0 ? 'grant.agencyNone' : 'grant.agencyHelp')}
      options={agencies.data}
      required
    />
  )
}

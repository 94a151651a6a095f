import {
  AppLink,
  BackLink,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQueries, useQuery } from '@tanstack/react-query'
import { IconMailForward } from '@tabler/icons-react'
import { PetitionId } from '#voters'
import { forOffice } from '../shared/for-office.tsx'
import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { agenciesQuery, somePetitionsQuery } from '../voters.queries.ts'
import { ForwardForm } from './forward-form.tsx'
import { LetterScreen } from './letter-screen.tsx'

/** Chuyển kiến nghị: everything that is classified and has not gone out, or came back; or one letter on its way. */
export const ForwardScreen = forOffice(Forward)

function Forward() {
  const { t, label } = useVoterWords()
  const { id: council } = useMyCouncil()
  const [{ ids, letter }] = useUrlState()
  const ready = useQueries({
    queries: [somePetitionsQuery(council, { state: 'returned' }), somePetitionsQuery(council, { state: 'classified' })],
  })
  const agencies = useQuery(agenciesQuery(council))
  const failed = [...ready, agencies].find(({ isError }) => isError)
  const rows = ready.flatMap(({ data }) => data ?? [])
  const picked = (ids ?? '').split(',').flatMap((id) => PetitionId.safeParse(id).data ?? [])
  return (
    <>
      <BackLink to={paths.petitions}>{label('petitionsTitle')}</BackLink>
      {letter === undefined && <PageHeader title={label('acts.forward')} lead={t('forward.lead')} />}
      {failed !== undefined && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined &&
        (agencies.data === undefined || ready.some(({ isPending }) => isPending) ? (
          <LoadingState lines={8} />
        ) : letter !== undefined ? (
          <LetterScreen letter={letter} ready={rows} agencies={agencies.data} />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={IconMailForward}
            title={t('forward.nothingTitle')}
            action={<AppLink to={paths.narrowed({ state: 'recorded' })}>{t('forward.toClassify')}</AppLink>}
          >
            {t('forward.nothing')}
          </EmptyState>
        ) : (
          <ForwardForm
            key={ids ?? ''}
            rows={rows}
            picked={picked.filter((id) => rows.some((row) => row.id === id))}
            agencies={agencies.data}
          />
        ))}
    </>
  )
}

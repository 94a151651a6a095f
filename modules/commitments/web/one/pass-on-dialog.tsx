import { Select } from '@mantine/core'
import type { AgencyId } from '#platform/access'
import { Dialog, ErrorState, Form, LoadingState, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useCommitmentActs } from '../commitments.commands.ts'
import { assignableQuery } from '../commitments.queries.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { ManyDialogProps } from './remind-dialog.tsx'

/** Giao cơ quan trả lời: the executive's office gives what it received to a department. */
export function PassOnDialog({ ids, onClose, onDone }: ManyDialogProps) {
  const { t, label, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const { passOn } = useCommitmentActs()
  const agencies = useQuery(assignableQuery(council))
  const start: { agency: string } = { agency: '' }
  const form = useForm({
    key: `commitments/pass-on/${ids.join()}`,
    start,
    send: ({ agency }) => passOn({ ids: [...ids], agency: agency as AgencyId }),
    onSent: () => {
      tellDone({ message: t('done.passedOn', { count: count(ids.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={t('passOn.title', { count: count(ids.length) })} onClose={onClose}>
      {agencies.isError && <ErrorState error={agencies.error} onRetry={() => void agencies.refetch()} />}
      {agencies.isPending && <LoadingState lines={3} />}
      {agencies.data !== undefined && (
        <Form form={form} submit={label('acts.passOn')}>
          <Select
            label={t('passOn.agency')}
            description={t('passOn.help')}
            required
            searchable
            allowDeselect={false}
            data-field="agency"
            error={form.errors['agency']}
            value={form.values.agency === '' ? null : form.values.agency}
            data={agencies.data.map(({ id, name }) => ({ value: id as string, label: name }))}
            onChange={(chosen) => form.set('agency', chosen ?? '')}
          />
        </Form>
      )}
    </Dialog>
  )
}

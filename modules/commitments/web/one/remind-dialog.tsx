import type { CommitmentId } from '#commitments'
import { Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { orNull } from '../shared/typed.ts'
import { useCommitmentWords } from '../shared/words.ts'

export interface ManyDialogProps {
  readonly ids: readonly CommitmentId[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Nhắc việc: to the contact person of the agency, with a word of one's own if wanted. */
export function RemindDialog({ ids, onClose, onDone }: ManyDialogProps) {
  const { t, label, count } = useCommitmentWords()
  const { remind } = useCommitmentActs()
  const form = useForm({
    key: `commitments/remind/${ids.join()}`,
    start: { note: '' },
    send: ({ note }) => remind({ ids: [...ids], note: orNull(note) }),
    onSent: () => {
      tellDone({ message: t('done.reminded', { count: count(ids.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={t('remind.title', { count: count(ids.length) })} onClose={onClose}>
      <Form form={form} submit={label('acts.remind')}>
        <LongTextField form={form} name="note" label={t('remind.note')} help={t('remind.help')} />
      </Form>
    </Dialog>
  )
}

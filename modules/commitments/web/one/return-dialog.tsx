import { Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { ManyDialogProps } from './remind-dialog.tsx'

/** Trả lại, không đúng thẩm quyền: before any answer, with the reason. */
export function ReturnDialog({ ids, onClose, onDone }: ManyDialogProps) {
  const { t, label, count } = useCommitmentWords()
  const { returnForCompetence } = useCommitmentActs()
  const form = useForm({
    key: `commitments/return/${ids.join()}`,
    start: { reason: '' },
    send: ({ reason }) => returnForCompetence({ ids: [...ids], reason }),
    onSent: () => {
      tellDone({ message: t('done.returned', { count: count(ids.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={label('acts.returnForCompetence')} onClose={onClose}>
      <Form form={form} submit={t('return.submit', { count: count(ids.length) })}>
        <LongTextField form={form} name="reason" label={label('fields.reason')} help={t('return.help')} required />
      </Form>
    </Dialog>
  )
}

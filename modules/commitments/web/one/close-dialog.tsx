import { Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { OneDialogProps } from './judge-dialog.tsx'
import { useUndoLast } from './use-undo-last.ts'

/** Kết thúc theo dõi, with the reason. */
export function CloseDialog({ commitment, onClose }: OneDialogProps) {
  const { t, label } = useCommitmentWords()
  const { close } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const { id, version } = commitment
  const form = useForm({
    key: `commitments/close/${id}@${version}`,
    start: { reason: '' },
    send: ({ reason }) => close(id, { version, reason }),
    onSent: () => {
      tellDone({ message: t('done.closed'), undo })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.close')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.close')}>
        <LongTextField form={form} name="reason" label={label('fields.reason')} help={t('close.help')} required />
      </Form>
    </Dialog>
  )
}

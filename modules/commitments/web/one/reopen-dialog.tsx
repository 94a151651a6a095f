import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { OneDialogProps } from './judge-dialog.tsx'
import { useUndoLast } from './use-undo-last.ts'

/** Mở lại, hoặc chuyển lại, đề nghị giải quyết tiếp: why, and until when. */
export function ReopenDialog({ commitment, onClose }: OneDialogProps) {
  const { t, label } = useCommitmentWords()
  const { reopen } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const { id, version } = commitment
  const form = useForm<{ readonly reason: string; readonly due: CalendarDate | null }, unknown>({
    key: `commitments/reopen/${id}@${version}`,
    start: { reason: '', due: null },
    send: ({ reason, due }) => reopen(id, { version, reason, due }),
    onSent: () => {
      tellDone({ message: t('done.reopened'), undo })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.reopen')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.reopen')}>
        <DateField form={form} name="due" label={label('fields.due')} help={t('reopen.dueHelp')} />
        <LongTextField form={form} name="reason" label={label('fields.reason')} help={t('reopen.help')} required />
      </Form>
    </Dialog>
  )
}

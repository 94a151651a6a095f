import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { OneDialogProps } from './judge-dialog.tsx'
import { useUndoLast } from './use-undo-last.ts'

/** Đề nghị gia hạn: until when, and why. */
export function AskExtensionDialog({ commitment, onClose }: OneDialogProps) {
  const { t, label, day } = useCommitmentWords()
  const { askExtension } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const form = useForm<{ readonly until: CalendarDate | null; readonly reason: string }, unknown>({
    key: `commitments/ask-extension/${commitment.id}`,
    start: { until: null, reason: '' },
    send: ({ until, reason }) => askExtension(commitment.id, { until: until as CalendarDate, reason }),
    onSent: () => {
      tellDone({ message: t('done.extensionAsked'), undo })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.askExtension')} onClose={onClose}>
      <Form form={form} submit={t('extension.ask')}>
        <DateField
          form={form}
          name="until"
          label={t('extension.until')}
          help={commitment.due === null ? undefined : t('extension.now', { date: day(commitment.due) })}
          required
        />
        <LongTextField form={form} name="reason" label={label('fields.reason')} required />
      </Form>
    </Dialog>
  )
}

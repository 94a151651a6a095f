import type { RecallPaper } from '#approvals'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import { useApprovalWords } from '../shared/words.ts'
import type { PaperDialogProps } from './decision-dialog.tsx'

interface Values {
  readonly reason: string
  readonly decision: string
  readonly on: CalendarDate | null
}

/** Thu hồi: why, and by which paper where there is one. */
export function RecallDialog({ paper, onClose }: PaperDialogProps) {
  const { t } = useApprovalWords()
  const { recall } = useApprovalActs()
  const { id, version } = paper
  const form = useForm<Values, unknown>({
    key: `approvals/recall/${id}@${version}`,
    start: { reason: '', decision: '', on: null },
    send: ({ reason, decision, on }) =>
      recall(id, { version, reason, decision: decision.trim() === '' ? null : decision, on } satisfies RecallPaper),
    onSent: () => {
      tellDone({ message: t('done.recalled') })
      onClose()
    },
  })
  return (
    <Dialog title={t('recall.title')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <p>{t('recall.detail')}</p>
      <Form form={form} submit={t('recall.do')}>
        <LongTextField form={form} name="reason" label={t('recall.reason')} required />
        <TextField form={form} name="decision" label={t('recall.decision')} help={t('recall.decisionHelp')} />
        <DateField form={form} name="on" label={t('recall.on')} />
      </Form>
    </Dialog>
  )
}

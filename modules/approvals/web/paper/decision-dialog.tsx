import type { PaperView, RecordDecision, TakenFile } from '#approvals'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import { FilePicker } from '../shared/file-picker.tsx'
import { useApprovalWords } from '../shared/words.ts'
import { deciderOptions } from './decider-options.ts'

interface Values {
  readonly decision: string
  readonly decidedBy: string
  readonly on: CalendarDate | null
  readonly text: string
  readonly photo: TakenFile | null
}

export interface PaperDialogProps {
  readonly paper: PaperView
  readonly onClose: () => void
}

/** Ghi ý kiến chỉ đạo: whose note, of which day, what it says, and its photo. */
export function DecisionDialog({ paper, onClose }: PaperDialogProps) {
  const words = useApprovalWords()
  const { t, label } = words
  const { recordDecision, undoLast } = useApprovalActs()
  const { id, version, deciders, today } = paper
  const start: Values = {
    decision: 'approved',
    decidedBy: deciders.length === 1 ? (deciders[0]?.assignment ?? '') : '',
    on: today,
    text: '',
    photo: null,
  }
  const form = useForm<Values, unknown>({
    key: `approvals/decision/${id}@${version}`,
    start,
    send: ({ decision, decidedBy, on, text, photo }) =>
      recordDecision(id, { version, decision, decidedBy, on, text, photo: photo?.id } as RecordDecision),
    onSent: () => {
      tellDone({ message: t('done.recorded'), undo: () => undoLast(id) })
      onClose()
    },
  })
  return (
    <Dialog title={label('do.recordDecision')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('do.recordDecision')}>
        <ChoiceField
          form={form}
          name="decision"
          label={t('decision.decision')}
          required
          options={[
            { value: 'approved', label: label('do.approve') },
            { value: 'returned', label: label('do.return') },
          ]}
        />
        <ChoiceField
          form={form}
          name="decidedBy"
          label={t('decision.by')}
          required
          options={deciderOptions(deciders, words)}
        />
        <DateField form={form} name="on" label={t('decision.on')} required />
        <LongTextField form={form} name="text" label={t('decision.text')} required />
        <FilePicker
          label={t('decision.photo')}
          purpose="note"
          required
          file={form.values.photo}
          onChange={(file) => form.set('photo', file)}
          error={form.errors['photo']}
        />
      </Form>
    </Dialog>
  )
}

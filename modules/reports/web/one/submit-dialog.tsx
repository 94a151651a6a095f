import { Dialog, Form, LongTextField, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useReportActs } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import type { ReportDialogProps } from './close-dialog.tsx'
import { linesOf } from './lines.ts'
import styles from './one.module.css'

/** Trình lãnh đạo: code, place and recipients as the paper will bear them. */
export function SubmitDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { submit } = useReportActs()
  const { id, version, proposal, code, place, recipients } = report
  const form = useForm({
    key: `reports/submit/${id}@${version}`,
    start: {
      code: code ?? proposal.code,
      place: place ?? proposal.place,
      recipients: (recipients.length > 0 ? recipients : proposal.recipients).join('\n'),
      note: '',
    },
    send: (typed) =>
      submit(id, {
        ...typed,
        recipients: linesOf(typed.recipients),
        note: typed.note.trim() === '' ? null : typed.note,
        version,
      }),
    onSent: () => {
      tellDone({ message: t('submit.done') })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.submit')} onClose={onClose}>
      <p className={styles.explain}>{t('submit.explain')}</p>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.submit')}>
        <TextField form={form} name="code" label={t('issue.code')} required />
        <TextField form={form} name="place" label={t('issue.place')} required />
        <LongTextField
          form={form}
          name="recipients"
          label={t('issue.recipients')}
          help={t('issue.recipientsHelp')}
          required
        />
        <LongTextField form={form} name="note" label={t('submit.note')} />
      </Form>
    </Dialog>
  )
}

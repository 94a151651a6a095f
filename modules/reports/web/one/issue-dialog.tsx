import { type CalendarDate, calendarDate, systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useReportActs } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import type { ReportDialogProps } from './close-dialog.tsx'
import { linesOf } from './lines.ts'
import styles from './one.module.css'

interface Values {
  readonly number: string
  readonly code: string
  readonly place: string
  readonly issuedOn: CalendarDate | null
  readonly authority: string
  readonly signerName: string
  readonly recipients: string
}

/** Ban hành: number, date and signature block as they stand on the signed paper. */
export function IssueDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { issue } = useReportActs()
  const { id, version, proposal } = report
  const form = useForm<Values, unknown>({
    key: `reports/issue/${id}@${version}`,
    start: {
      number: '',
      code: proposal.code,
      place: proposal.place,
      issuedOn: today(systemClock),
      authority: proposal.authority.join('\n'),
      signerName: '',
      recipients: proposal.recipients.join('\n'),
    },
    send: ({ issuedOn, authority, recipients, ...typed }) =>
      issue(id, {
        ...typed,
        issuedOn: calendarDate(issuedOn ?? ''),
        authority: linesOf(authority),
        recipients: linesOf(recipients),
        version,
      }),
    onSent: () => {
      const { number, code } = form.values
      tellDone({ message: t('issue.done', { number, code }) })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.issue')} onClose={onClose}>
      <p className={styles.explain}>{t('issue.explain')}</p>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.issue')}>
        <TextField form={form} name="number" label={t('issue.number')} inputMode="numeric" required />
        <TextField form={form} name="code" label={t('issue.code')} required />
        <TextField form={form} name="place" label={t('issue.place')} required />
        <DateField form={form} name="issuedOn" label={t('issue.issuedOn')} required />
        <LongTextField
          form={form}
          name="authority"
          label={t('issue.authority')}
          help={t('issue.authorityHelp')}
          required
        />
        <TextField form={form} name="signerName" label={t('issue.signerName')} required />
        <LongTextField
          form={form}
          name="recipients"
          label={t('issue.recipients')}
          help={t('issue.recipientsHelp')}
          required
        />
      </Form>
    </Dialog>
  )
}

import { type CalendarDate, calendarDate, systemClock, today } from '#platform/calendar'
import {
  DateField,
  Dialog,
  Form,
  LongTextField,
  tellDone,
  TextField,
  useForm,
  useGo,
  VersionConflict,
} from '#platform/ui'
import { useReportActs } from '../reports.queries.ts'
import { paths } from '../shared/paths.ts'
import { useReportWords } from '../shared/words.ts'
import type { ReportDialogProps } from './close-dialog.tsx'
import styles from './one.module.css'

interface Values {
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly reason: string
}

/** Đính chính: the letter that says so; leads to the new report that takes this one's place. */
export function CorrectDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { correct } = useReportActs()
  const go = useGo()
  const { id, version } = report
  const form = useForm<Values, { readonly id: string }>({
    key: `reports/correct/${id}@${version}`,
    start: { letterNumber: '', letterDate: today(systemClock), reason: '' },
    send: ({ letterDate, ...typed }) => correct(id, { ...typed, letterDate: calendarDate(letterDate ?? ''), version }),
    onSent: ({ id: next }) => {
      tellDone({ message: t('correct.done') })
      onClose()
      go(paths.report(next))
    },
  })
  return (
    <Dialog title={label('acts.correct')} onClose={onClose}>
      <p className={styles.explain}>{t('correct.explain')}</p>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.correct')}>
        <TextField form={form} name="letterNumber" label={t('correct.letterNumber')} required />
        <DateField form={form} name="letterDate" label={t('correct.letterDate')} required />
        <LongTextField form={form} name="reason" label={t('correct.reason')} required />
      </Form>
    </Dialog>
  )
}

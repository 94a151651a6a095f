import { type CalendarDate, calendarDate, earliest, systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, tellDone, TextField, useForm, useMyCouncil, VersionConflict } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { reportQuery, useReportActs } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'
import type { OfReport } from './report-paper.tsx'

export interface ReportDialogProps extends OfReport {
  readonly onClose: () => void
}

interface Values {
  readonly on: CalendarDate | null
  readonly signerName: string
  readonly signerTitle: string
}

/** Chốt số liệu: the day up to which figures count, and who confirms them. Undone by opening them again. */
export function CloseDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { id: council } = useMyCouncil()
  const { close, reopen } = useReportActs()
  const queries = useQueryClient()
  const { id, version } = report
  const form = useForm<Values, unknown>({
    key: `reports/close/${id}@${version}`,
    start: { on: earliest(report.to, today(systemClock)), signerName: '', signerTitle: '' },
    send: ({ on, signerName, signerTitle }) =>
      close(id, { on: calendarDate(on ?? ''), signerName, signerTitle, version }),
    onSent: () => {
      tellDone({
        message: t('close.done'),
        undo: async () => {
          const now = await queries.fetchQuery({ ...reportQuery(council, id), staleTime: 0 })
          await reopen(id, { reason: t('close.undoReason'), version: now.version })
        },
      })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.close')} onClose={onClose}>
      <p className={styles.explain}>{t('close.explain')}</p>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.close')}>
        <DateField form={form} name="on" label={t('close.on')} required />
        <TextField form={form} name="signerName" label={t('close.signerName')} required />
        <TextField form={form} name="signerTitle" label={t('close.signerTitle')} required />
      </Form>
    </Dialog>
  )
}

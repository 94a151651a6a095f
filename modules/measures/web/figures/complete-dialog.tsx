import { GROUP_NAMES, type MeasureGroup } from '#measures'
import { type CalendarDate, calendarDate, type Period, systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, tellDone, TextField, useForm, useMyCouncil } from '#platform/ui'
import { useMeasureActs } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import styles from './figures.module.css'

export interface CompleteDialogProps {
  readonly group: MeasureGroup
  readonly period: Period
  readonly onClose: () => void
}

interface Values {
  readonly signerName: string
  readonly signerTitle: string
  readonly signedOn: CalendarDate | null
}

const FIRST_VERSION = 1

/** Xác nhận số liệu đầy đủ: who signs that a group of figures of a period is complete. */
export function CompleteDialog({ group, period, onClose }: CompleteDialogProps) {
  const { t, label, said, period: named } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const { declareComplete, withdrawSubmission } = useMeasureActs()
  const form = useForm<Values, { readonly id: string }>({
    key: `measures/complete/${council}/${group}/${period.kind}/${period.from}`,
    start: { signerName: '', signerTitle: '', signedOn: today(systemClock) },
    send: ({ signerName, signerTitle, signedOn }) =>
      declareComplete({ group, period, signerName, signerTitle, signedOn: calendarDate(signedOn ?? '') }),
    onSent: ({ id }) => {
      tellDone({
        message: t('complete.done', { period: named(period) }),
        undo: async () =>
          void (await withdrawSubmission(id, { reason: t('complete.undoReason'), version: FIRST_VERSION })),
      })
      onClose()
    },
  })
  return (
    <Dialog title={t('complete.dialog', { group: said(GROUP_NAMES[group]) })} onClose={onClose}>
      <p className={styles.words}>{t('complete.explain', { period: named(period) })}</p>
      <Form form={form} submit={label('acts.declare')}>
        <TextField form={form} name="signerName" label={t('complete.signerName')} required />
        <TextField form={form} name="signerTitle" label={t('complete.signerTitle')} required />
        <DateField form={form} name="signedOn" label={t('complete.signedOn')} required />
      </Form>
    </Dialog>
  )
}

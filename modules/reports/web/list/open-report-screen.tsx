import {
  type CalendarDate,
  calendarDate,
  PERIOD_KINDS,
  type PeriodKind,
  periodOf,
  systemClock,
  today,
} from '#platform/calendar'
import {
  BackLink,
  ChoiceField,
  DateField,
  ErrorState,
  Form,
  LongTextField,
  PageHeader,
  tellDone,
  TextField,
  useForm,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useReportActs, wavesQuery } from '../reports.queries.ts'
import { paths } from '../shared/paths.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './list.module.css'

interface Values {
  readonly kind: string
  readonly day: CalendarDate | null
  readonly occasion: string
  readonly wave: string
  readonly remarks: string
}

/** Lập báo cáo: the period, the occasion and the wave of contact that a new report is about. */
export function OpenReportScreen() {
  const { t, label, day: said, period: named } = useReportWords()
  const { id: council } = useMyCouncil()
  const { open } = useReportActs()
  const go = useGo()
  const form = useForm<Values, { readonly id: string }>({
    key: `reports/open/${council}`,
    start: { kind: 'half-year', day: today(systemClock), occasion: '', wave: '', remarks: '' },
    send: ({ kind, day, occasion, wave, remarks }) =>
      open({
        kind: 'voter-contact',
        period: periodOf(kind as PeriodKind, calendarDate(day ?? '')),
        occasion,
        wave: waves.data?.find(({ key }) => key === wave) ?? null,
        styles: {},
        remarks: remarks.trim() === '' ? null : remarks,
      }),
    onSent: ({ id }) => {
      tellDone({ message: t('open.done') })
      go(paths.report(id))
    },
  })
  const { kind, day } = form.values
  const period = periodOf(kind as PeriodKind, day ?? today(systemClock))
  const waves = useQuery(wavesQuery(council, period))
  return (
    <>
      <BackLink to={paths.list}>{t('back')}</BackLink>
      <PageHeader title={t('open.title')} lead={t('open.lead')} />
      <div className={styles.form}>
        <Form form={form} submit={label('acts.open')}>
          <ChoiceField
            form={form}
            name="kind"
            label={t('open.period')}
            required
            options={PERIOD_KINDS.map((value) => ({ value, label: t(`periods.${value}`) }))}
          />
          <DateField
            form={form}
            name="day"
            label={t('open.day')}
            help={t('open.periodChosen', { period: named(period), from: said(period.from), to: said(period.to) })}
            required
          />
          <TextField form={form} name="occasion" label={t('open.occasion')} help={t('open.occasionHelp')} required />
          {waves.isError && <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />}
          {waves.data?.length === 0 ? (
            <p className={styles.quiet}>{t('open.waveNone')}</p>
          ) : (
            <ChoiceField
              form={form}
              name="wave"
              label={t('open.wave')}
              help={t('open.waveHelp')}
              options={(waves.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
            />
          )}
          <LongTextField form={form} name="remarks" label={t('open.remarks')} help={t('open.remarksHelp')} />
        </Form>
      </div>
    </>
  )
}

import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { MeasureFigure } from '../figure/measure-figure.tsx'
import { figureQuery, useMeasuresLive } from '../measures.queries.ts'
import { useAskedPeriod } from '../shared/asked-period.ts'
import { measurePaths } from '../shared/paths.ts'
import { PeriodChoice } from '../shared/period-choice.tsx'
import { useMeasureWords } from '../shared/words.ts'
import { BreakdownPanel } from './breakdown-panel.tsx'
import { CommunesPanel } from './communes-panel.tsx'
import styles from './measure.module.css'

/** One measure of a period: its figure, broken down, and for a province commune by commune. */
export function MeasureScreen() {
  useMeasuresLive()
  const { t, said, period: named } = useMeasureWords()
  const council = useMyCouncil()
  const [period, setPeriod] = useAskedPeriod()
  const asked = { measure: useRouteParam('measure'), period }
  const figure = useQuery(figureQuery(council.id, asked))
  if (figure.isError) {
    return problemOf(figure.error).status === 404 ? (
      <NotFoundState action={<AppLink to={measurePaths.figures}>{t('back')}</AppLink>} />
    ) : (
      <ErrorState error={figure.error} onRetry={() => void figure.refetch()} />
    )
  }
  if (figure.isPending) return <LoadingState lines={8} />
  const { measure } = figure.data
  return (
    <>
      <BackLink
        to={`${measurePaths.figures}?${new URLSearchParams({ group: measure.group, period: period.kind, day: period.from })}`}
      >
        {t('back')}
      </BackLink>
      <PageHeader
        title={said(measure.name)}
        lead={t('measure.lead', { council: council.name, period: named(period) })}
      />
      <div className={styles.tools}>
        <PeriodChoice period={period} onChange={setPeriod} />
      </div>
      <div className={styles.panels}>
        <Panel title={t('measure.own', { council: council.name })}>
          <MeasureFigure {...asked} size="large" /> <span className={styles.unit}>{said(measure.unit)}</span>
        </Panel>
        {measure.breakdowns.length > 0 && <BreakdownPanel measure={measure} period={period} />}
      </div>
      {council.level === 'province' && <CommunesPanel measure={measure} period={period} />}
    </>
  )
}

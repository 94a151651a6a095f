import { AppLink, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import type { ReportRow } from '#reports'
import { useQuery } from '@tanstack/react-query'
import { newestReportsQuery, reportQuery, useReportsLive } from '../reports.queries.ts'
import { paths } from '../shared/paths.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './today.module.css'

/** Reports that collect figures, and how many communes each still waits for. */
export function CollectingCard() {
  useReportsLive()
  const { t } = useReportWords()
  const { id: council } = useMyCouncil()
  const reports = useQuery(newestReportsQuery(council))
  if (reports.isError) return <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
  if (reports.isPending) return <LoadingState lines={2} />
  const collecting = reports.data.filter(({ state }) => state === 'collecting')
  if (collecting.length === 0) return null
  return (
    <Panel title={t('today.title')} aside={<AppLink to={paths.list}>{t('today.all')}</AppLink>}>
      <ul className={styles.list}>
        {collecting.map((row) => (
          <li key={row.id}>
            <CollectingReport row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function CollectingReport({ row }: { readonly row: ReportRow }) {
  const { t, count, nameOf, periodOf } = useReportWords()
  const { id: council } = useMyCouncil()
  const report = useQuery(reportQuery(council, row.id))
  const coverage = report.data?.figures.find(({ reach }) => reach === 'below')?.coverage
  return (
    <>
      <AppLink to={paths.report(row.id)} className={styles.name ?? ''}>
        {nameOf(row)}
      </AppLink>
      <span className={styles.quiet}>
        {periodOf(row)}
        {coverage &&
          coverage.of > 0 &&
          `; ${t('communes.reported', { reported: count(coverage.reported), of: count(coverage.of) })}`}
      </span>
    </>
  )
}

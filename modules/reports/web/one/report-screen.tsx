import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  StatusBadge,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { reportQuery, useReportsLive } from '../reports.queries.ts'
import { paths } from '../shared/paths.ts'
import { toneOfState } from '../shared/tones.ts'
import { useReportWords } from '../shared/words.ts'
import { CommunesPanel } from './communes-panel.tsx'
import { Downloads } from './downloads.tsx'
import { ReportActs } from './report-acts.tsx'
import { ReportNotices } from './report-notices.tsx'
import { ReportPaper } from './report-paper.tsx'
import { SincePanel } from './since-panel.tsx'
import { Steps } from './steps.tsx'
import styles from './one.module.css'

/** One report: what it says with every figure opening, the step it is at, who is missing, what came after the cutoff. */
export function ReportScreen() {
  useReportsLive()
  const { t, label, nameOf, periodOf } = useReportWords()
  const { id: council } = useMyCouncil()
  const id = useRouteParam('report')
  const found = useQuery(reportQuery(council, id))
  if (found.isError) {
    return problemOf(found.error).status === 404 ? (
      <NotFoundState action={<AppLink to={paths.list}>{t('back')}</AppLink>} />
    ) : (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    )
  }
  if (found.isPending) return <LoadingState lines={10} />
  const report = found.data
  return (
    <>
      <BackLink to={paths.list}>{t('back')}</BackLink>
      <PageHeader
        title={nameOf(report)}
        lead={
          <span className={styles.lead}>
            <StatusBadge tone={toneOfState[report.state]}>{label(`states.${report.state}`)}</StatusBadge>
            {periodOf(report)}
          </span>
        }
      />
      <ReportNotices report={report} />
      <div className={styles.columns}>
        <ReportPaper report={report} />
        <div className={`${styles.side} nt-no-print`}>
          <Panel title={t('one.steps')}>
            <Steps state={report.state} />
            <ReportActs report={report} />
          </Panel>
          <Downloads report={report} />
          <CommunesPanel report={report} />
          <SincePanel report={report} />
        </div>
      </div>
    </>
  )
}

import { CountedRecords } from '#measures/web'
import { LoadingState, OpeningFigure, useMyCouncil } from '#platform/ui'
import type { ReportFigure as Figure, ReportView } from '#reports'
import { Suspense } from 'react'
import { figureRecordsKey, figureRecordsPage } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'

export interface ReportFigureProps {
  readonly figure: Figure
  /** As it is printed: "13", "08", "trên 800". */
  readonly text: string
  readonly report: ReportView
}

/** A figure of the report: opens into the records that it counted, as frozen where the books are closed. */
export function ReportFigure({ figure, text, report }: ReportFigureProps) {
  const { t } = useReportWords()
  const { id: council } = useMyCouncil()
  return (
    <OpeningFigure
      name={figure.name}
      value={figure.value}
      definition={t('figure.definition')}
      source={<Source figure={figure} report={report} />}
      format={() => text}
      records={() => (
        <Suspense fallback={<LoadingState lines={4} />}>
          <CountedRecords
            queryKey={figureRecordsKey(council, report.id, figure.key)}
            page={(after) => figureRecordsPage(council, report.id, figure.key, after)}
          />
        </Suspense>
      )}
    />
  )
}

function Source({ figure, report }: Pick<ReportFigureProps, 'figure' | 'report'>) {
  const { t, day, count } = useReportWords()
  const { span, value, coverage, declared } = figure
  const days = { from: day(span.from), to: day(span.to) }
  return (
    <span className={styles.source}>
      {'value' in value && <strong>{t('figure.of', { name: figure.name, value: count(value.value) })}</strong>}
      <span>{t(report.provisional ? 'figure.now' : 'figure.frozen', days)}</span>
      {coverage !== null && (
        <span>{t('figure.below', { reported: count(coverage.reported), of: count(coverage.of) })}</span>
      )}
      {declared !== null && <span>{t('figure.declared', { value: count(declared) })}</span>}
    </span>
  )
}

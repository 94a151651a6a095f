import type { ReportRun, ReportView } from '#reports'
import { ReportFigure } from './report-figure.tsx'
import styles from './one.module.css'
import { inPlace } from './in-place.ts'

export interface RunsProps {
  readonly runs: readonly ReportRun[]
  readonly report: ReportView
}

/** A sentence of the report, cut only at its figures. */
export function Runs({ runs, report }: RunsProps) {
  return inPlace(runs).map(({ place, part: { text, bold, italic, figure } }) => (
    <span key={place} className={[bold && styles.bold, italic && styles.italic].filter(Boolean).join(' ') || undefined}>
      {figure === undefined ? text : <ReportFigure figure={figure} text={text} report={report} />}
    </span>
  ))
}

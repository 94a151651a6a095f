import type { ReportRun, ReportView } from '#reports'
import { ReportFigure } from './report-figure.tsx'
import styles from './one.module.css'

export interface RunsProps {
  readonly runs: readonly ReportRun[]
  readonly report: ReportView
}

/** A sentence of the report, cut only at its figures. */
export function Runs({ runs, report }: RunsProps) {
  return runs.map(({ text, bold, italic, figure }, at) => (
    <span
      // Runs have no name of their own; they stand in the order of the sentence.
      key={`${figure?.key ?? ''}-${at}`}
      className={[bold && styles.bold, italic && styles.italic].filter(Boolean).join(' ') || undefined}
    >
      {figure === undefined ? text : <ReportFigure figure={figure} text={text} report={report} />}
    </span>
  ))
}

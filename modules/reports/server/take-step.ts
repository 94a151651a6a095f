import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { refuse, reportsMessagesVi } from '#reports'
import { type ReportChange, type StoredReport, updateReport } from './reports.store.ts'
import { mayStep, type ReportStep } from './steps.rules.ts'

/** Refuses 'reports/wrong-state' where the report's state doesn't know this step. */
export function checkStep(report: StoredReport, step: ReportStep): void {
  if (!mayStep(report.state, step)) {
    throw refuse('reports/wrong-state', { state: reportsMessagesVi.states[report.state] })
  }
}

/** Writes the step on the version that its author saw; another version is answered with both. */
export async function writeStep(
  tx: Tx,
  report: StoredReport,
  input: { readonly version: number },
  change: ReportChange,
): Promise<void> {
  if (await updateReport(tx, report, input.version, change)) return
  throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: report } })
}

/** What the trail and the events call a report. */
export function subjectOf(report: { readonly id: string }) {
  return { kind: 'reports/report', id: report.id }
}

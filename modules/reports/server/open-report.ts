import { type Actor, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import type { MeasureRegistry } from '#measures/server'
import type { ChangeReport, OpenReport, ReportId } from '#reports'
import { checkMeasures } from './figure-requests.rules.ts'
import { insertReport, type StoredReport } from './reports.store.ts'
import { checkStep, subjectOf, writeStep } from './take-step.ts'

/** Opens a report that collects figures; refuses where the installation lacks a measure that it needs. */
export async function openReport(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  council: CouncilId,
  { kind, period, ...settings }: OpenReport,
  corrects: ReportId | null = null,
): Promise<{ id: ReportId }> {
  checkMeasures(registry, kind)
  const id = newId<ReportId>()
  const { kind: periodKind, from, to } = period
  await insertReport(tx, { id, councilId: council, kind, periodKind, from, to, ...settings, corrects }, actor.account)
  await record(tx, actor, { kind: 'reports.report-opened', subject: subjectOf({ id }), after: { kind, from, to } })
  await emit(tx, 'reports.report-opened', { subject: subjectOf({ id }), payload: { report: id, kind } })
  return { id }
}

/** Changes what the report is about, while it collects, or how it reads, until it is issued. */
export async function changeReport(tx: Tx, actor: Actor, report: StoredReport, input: ChangeReport): Promise<void> {
  checkStep(report, 'change')
  // Once the books are closed another wave would be other figures: reopen first.
  if (report.cutoff && input.wave?.key !== report.wave?.key) checkStep(report, 'close')
  await writeStep(tx, report, input, {
    occasion: input.occasion,
    wave_key: input.wave?.key ?? null,
    wave_name: input.wave?.name ?? null,
    styles: JSON.stringify(input.styles),
    remarks: input.remarks,
  })
  const fields = ['occasion', 'wave', 'styles', 'remarks']
  await record(tx, actor, { kind: 'reports.report-changed', subject: subjectOf(report), fields })
  const payload = { report: report.id, kind: report.kind }
  await emit(tx, 'reports.report-changed', { subject: subjectOf(report), payload })
}

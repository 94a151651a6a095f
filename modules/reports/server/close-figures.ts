import { type Actor, newId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import type { FrozenFigure } from '#measures'
import { freezeFigures, type MeasureRegistry } from '#measures/server'
import {
  type CloseFigures,
  type CutoffId,
  partKey,
  refuse,
  type ReopenReport,
  type ReportLine,
  type StepReport,
} from '#reports'
import { breakdownsOf, figureNamed } from './figure-requests.rules.ts'
import { aboutOf, cutoffOf, readLines, requestsOf } from './report-figures.ts'
import type { StoredReport } from './reports.store.ts'
import { checkStep, subjectOf, writeStep } from './take-step.ts'

/**
 * Chốt số liệu: freezes every figure with its records under a closing of its own. Refuses a day outside the period or
 * to come, and parts that don't add up to their total.
 */
export async function closeFigures(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
  input: CloseFigures,
): Promise<void> {
  checkStep(report, 'close')
  if (input.on < report.from || input.on > today(tx.clock)) {
    throw refuse('reports/cutoff-outside', { day: formatDate(input.on) })
  }
  const about = aboutOf(report, input.on)
  const lines = await readLines(tx, registry, about)
  const id = newId<CutoffId>()
  const frozen = await freezeFigures(tx, registry, report.councilId, cutoffOf(id), requestsOf(about, lines))
  checkParts(report, frozen, lines)
  await writeStep(tx, report, input, {
    state: 'closed',
    cutoff_id: id,
    cutoff_on: input.on,
    cutoff_signer_name: input.signerName,
    cutoff_signer_title: input.signerTitle,
    cutoff_lines: JSON.stringify(lines),
  })
  const after = { cutoff: id, on: input.on, figures: frozen.length }
  await record(tx, actor, { kind: 'reports.figures-closed', subject: subjectOf(report), after })
  const payload = { report: report.id, kind: report.kind, on: input.on }
  await emit(tx, 'reports.figures-closed', { subject: subjectOf(report), audience: 'superior', payload })
}

/** Mở lại: the closing stays where it is, and the report counts anew. */
export async function reopenReport(tx: Tx, actor: Actor, report: StoredReport, input: ReopenReport): Promise<void> {
  checkStep(report, 'reopen')
  await writeStep(tx, report, input, {
    state: 'collecting',
    cutoff_id: null,
    cutoff_on: null,
    cutoff_signer_name: null,
    cutoff_signer_title: null,
    cutoff_lines: null,
  })
  const before = { cutoff: report.cutoff?.id }
  await record(tx, actor, { kind: 'reports.report-reopened', subject: subjectOf(report), before, fields: ['reason'] })
  const payload = { report: report.id, kind: report.kind }
  await emit(tx, 'reports.report-reopened', { subject: subjectOf(report), payload })
}

/** Soạn dự thảo: from here the words are worked on, and the figures stand still. */
export async function startDraft(tx: Tx, actor: Actor, report: StoredReport, input: StepReport): Promise<void> {
  checkStep(report, 'draft')
  await writeStep(tx, report, input, { state: 'draft' })
  await record(tx, actor, { kind: 'reports.draft-started', subject: subjectOf(report) })
  const payload = { report: report.id, kind: report.kind }
  await emit(tx, 'reports.draft-started', { subject: subjectOf(report), payload })
}

/** Each total is the sum of its parts, or the report would contradict itself on one page. */
function checkParts(report: StoredReport, frozen: readonly FrozenFigure[], lines: readonly ReportLine[]): void {
  const amounts = new Map(frozen.map(({ key, value }) => [key, 'value' in value ? value.value : 0]))
  const checks = breakdownsOf(report.kind).flatMap(({ by, figures }) => figures.map((figure) => ({ figure, by })))
  for (const { figure, by } of checks) {
    const parts = lines.filter((line) => line.by === by)
    const sum = parts.reduce((total, { value }) => total + (amounts.get(partKey(figure, by, value)) ?? 0), 0)
    const total = amounts.get(figure) ?? 0
    if (sum !== total) {
      const name = figureNamed(report.kind, figure).name.vi
      throw refuse('reports/figures-disagree', { figure: name, by: parts[0]?.byName ?? by, total, sum })
    }
  }
}

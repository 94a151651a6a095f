import type { Actor } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import type { MeasureRegistry } from '#measures/server'
import { type CorrectReport, type IssueReport, refuse, type ReportId } from '#reports'
import { openReport } from './open-report.ts'
import { readReportFigures } from './report-figures.ts'
import type { StoredReport } from './reports.store.ts'
import { checkStep, subjectOf, writeStep } from './take-step.ts'
import { writeText } from './write-text.ts'

/** Ban hành a draft that was signed outside; see {@link writeIssued}. */
export async function issueReport(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
  input: IssueReport,
): Promise<void> {
  checkStep(report, 'issue')
  await writeIssued(tx, actor, registry, report, input)
}

/**
 * Keeps what the report says, word by word, with the number, date and signer of the signed paper. Refuses a number used
 * in the year, and a date before the cutoff or to come.
 */
export async function writeIssued(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
  input: IssueReport,
): Promise<void> {
  if (input.issuedOn > today(tx.clock) || (report.cutoffOn !== null && input.issuedOn < report.cutoffOn)) {
    throw refuse('reports/issued-too-early', { day: formatDate(input.issuedOn) })
  }
  const text = await writeText(tx, report, await readReportFigures(tx, registry, report))
  // Decree 30/2020: numbers under ten are written with a zero, so "5" and "05" are one number.
  const number = input.number.replace(/^0+(?=\d)/, '').replace(/^(\d)(?!\d)/, '0$1')
  await writeStep(tx, report, input, {
    state: 'issued',
    number,
    code: input.code,
    place: input.place,
    issued_on: input.issuedOn,
    authority: JSON.stringify(input.authority),
    signer_name: input.signerName,
    recipients: JSON.stringify(input.recipients),
    issued_text: JSON.stringify(text),
  }).catch((error: unknown) => {
    if (!violates(error, 'report_number_is_unique')) throw error
    throw refuse('reports/number-taken', { number, code: input.code, year: input.issuedOn.slice(0, 4) })
  })
  const after = { issuedOn: input.issuedOn }
  const fields = ['number', 'code', 'signerName']
  await record(tx, actor, { kind: 'reports.report-issued', subject: subjectOf(report), after, fields })
  const payload = { report: report.id, kind: report.kind, on: input.issuedOn }
  await emit(tx, 'reports.report-issued', { subject: subjectOf(report), audience: 'superior', payload })
}

/** Đính chính: the issued report stays and says so; a new one of the same period, with its own cutoff, takes its place. */
export async function correctReport(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
  input: CorrectReport,
): Promise<{ id: ReportId }> {
  checkStep(report, 'correct')
  if (input.letterDate > today(tx.clock) || (report.issuedOn !== null && input.letterDate < report.issuedOn)) {
    throw refuse('reports/issued-too-early', { day: formatDate(input.letterDate) })
  }
  await writeStep(tx, report, input, {
    state: 'corrected',
    correction_number: input.letterNumber,
    correction_date: input.letterDate,
    correction_reason: input.reason,
  })
  const { kind, occasion, wave, styles, remarks } = report
  const period = { kind: report.periodKind, from: report.from, to: report.to }
  const next = { kind, period, occasion, wave, styles: { ...styles }, remarks }
  const replacement = await openReport(tx, actor, registry, report.councilId, next, report.id)
  const after = { replacedBy: replacement.id, letterDate: input.letterDate }
  const fields = ['letterNumber', 'reason']
  await record(tx, actor, { kind: 'reports.report-corrected', subject: subjectOf(report), after, fields })
  const payload = { report: report.id, kind, replacedBy: replacement.id }
  await emit(tx, 'reports.report-corrected', { subject: subjectOf(report), audience: 'superior', payload })
  return replacement
}

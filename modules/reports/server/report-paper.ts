import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import {
  type IssuedPaper,
  latestPaperOf,
  type MovedPaper,
  type PaperKind,
  type RecalledPaper,
  submit,
} from '#approvals/server'
import { periodLabel } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type Measure, type MeasureRegistry, measureRegistry } from '#measures/server'
import { type ReportId, reportsMessagesEn, reportsMessagesVi, type ReportState, type SubmitReport } from '#reports'
import { writeIssued } from './issue-report.ts'
import { paperOf } from './print-report.ts'
import { findReport, type StoredReport, updateReport } from './reports.store.ts'
import { checkStep, subjectOf, writeStep } from './take-step.ts'
import { titleOf } from './write-text.ts'

/** How approval knows a report. */
export const REPORT_KIND = 'reports/report'

/** Báo cáo as a paper that goes through approval: once issued there, it is issued here. */
export function reportPaper(definitions: readonly Measure[]): PaperKind {
  return paperKindOf(measureRegistry(definitions))
}

export function paperKindOf(registry: MeasureRegistry): PaperKind {
  return {
    kind: REPORT_KIND,
    name: { vi: reportsMessagesVi.paper, en: reportsMessagesEn.paper },
    form: 'paper',
    document: async (tx, council, subject) => {
      const report = await reportOf(tx, council, subject)
      return {
        title: titleOf(report),
        summary: periodLabel({ kind: report.periodKind, from: report.from, to: report.to }),
        path: `/reports/${report.id}`,
        code: report.code,
        authority: { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' },
        content: { paper: await paperOf(tx, registry, report) },
      }
    },
    onMoved: follow,
    onIssued: (tx, actor, issued) => issueAsPaper(tx, actor, registry, issued),
    onRecalled: recallReport,
  }
}

/**
 * Trình lãnh đạo: the draft, with place, code and recipients as it will bear them, goes through approval. Refusals: it is
 * no draft, or those of submitting a paper.
 */
export async function submitReport(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
  input: SubmitReport,
): Promise<{ readonly paper: string }> {
  checkStep(report, 'submit')
  const { place, code, recipients } = input
  await writeStep(tx, report, input, { state: 'submitted', place, code, recipients: JSON.stringify(recipients) })
  const { paper } = await submit(tx, actor, report.councilId, paperKindOf(registry), {
    subject: report.id,
    note: input.note,
  })
  await record(tx, actor, { kind: 'reports.report-submitted', subject: subjectOf(report), after: { paper } })
  const payload = { report: report.id, kind: report.kind }
  await emit(tx, 'reports.report-submitted', { subject: subjectOf(report), payload })
  return { paper }
}

const STATE_OF: Readonly<Partial<Record<MovedPaper['state'], ReportState>>> = {
  waitingApproval: 'submitted',
  waitingSignature: 'submitted',
  returned: 'draft',
  withdrawn: 'draft',
  signed: 'signed',
}

/** The report is where its paper is; one that came back is a draft again. */
async function follow(tx: Tx, _actor: Actor, { council, subject, state }: MovedPaper): Promise<void> {
  const next = STATE_OF[state]
  const report = await reportOf(tx, council, subject)
  if (next === undefined || report.state === next) return
  // One that was opened again meanwhile, or issued outside, is not submitted by its paper.
  if (next === 'submitted' && report.state !== 'signed') checkStep(report, 'submit')
  await updateReport(tx, report, report.version, { state: next })
}

async function issueAsPaper(tx: Tx, actor: Actor, registry: MeasureRegistry, issued: IssuedPaper): Promise<void> {
  const report = await reportOf(tx, issued.council, issued.subject)
  await writeIssued(tx, actor, registry, report, {
    number: issued.number,
    code: issued.code,
    place: report.place ?? '',
    issuedOn: issued.issuedOn,
    authority: [...issued.authority],
    signerName: issued.signer.name,
    recipients: [...report.recipients],
    version: report.version,
  })
}

/** Thu hồi: the report keeps what it said, says why it is recalled, and takes no further step; its period may be reported anew. */
async function recallReport(tx: Tx, actor: Actor, recalled: RecalledPaper): Promise<void> {
  const { council, recalledOn: on, decision, reason } = recalled
  const report = await reportOf(tx, council, recalled.subject)
  // One that was corrected meanwhile has another in its place, and says so.
  if (report.state !== 'issued') return
  await writeStep(tx, report, report, {
    state: 'recalled',
    recalled_on: on,
    recall_decision: decision,
    recall_reason: reason,
  })
  const subject = subjectOf(report)
  await record(tx, actor, { kind: 'reports.report-recalled', subject, after: { on }, fields: ['decision', 'reason'] })
  const payload = { report: report.id, kind: report.kind, on }
  await emit(tx, 'reports.report-recalled', { subject, audience: 'superior', payload })
}

async function reportOf(tx: Tx, council: CouncilId, subject: string): Promise<StoredReport> {
  const report = await findReport(tx, { council, report: subject as ReportId })
  if (!report) throw refuseCommon('platform/not-found')
  return report
}

/** Where a report of the reader's own council is on its way through approval; for the link on its page. */
export async function approvalOf(tx: Tx, actor: Actor, { councilId, id }: StoredReport) {
  if (actor.as.council !== councilId) return null
  // A report is read with the communes below, in a scope that shows no approvals.
  const paper = await tx.asSystem('whoever reads the own council’s report sees where it is', (own) =>
    latestPaperOf(own, councilId, REPORT_KIND, id),
  )
  return paper && { paper: paper.id, state: paper.state }
}

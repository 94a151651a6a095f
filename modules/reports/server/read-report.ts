import { type Actor, abilities, type CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { findFrozen, type MeasureRegistry, readFigureRecords, readFrozenRecords, sinceFrozen } from '#measures/server'
import { refuse, type ReportView, type Speaker } from '#reports'
import { speakerOf } from './printed.rules.ts'
import { aboutOf, cutoffOf, readReportFigures, requestsOf, readLines } from './report-figures.ts'
import {
  changeReport,
  closeFigures,
  correctReport,
  issueReport,
  reopenReport,
  startDraft,
  submitReport,
} from './reports.policy.ts'
import { findCouncilName, findReplacement, isSample, listReports, type StoredReport } from './reports.store.ts'
import { approvalOf } from './report-paper.ts'
import { mayStep } from './steps.rules.ts'
import { titleOf, writeText } from './write-text.ts'

const STEPS = {
  change: changeReport,
  close: closeFigures,
  reopen: reopenReport,
  draft: startDraft,
  submit: submitReport,
  issue: issueReport,
  correct: correctReport,
}

interface PageAsked {
  readonly limit: number
  readonly after?: string | undefined
}

/** A page of a council's reports, newest period first. */
export async function readReports(tx: Tx, council: CouncilId, { limit, after }: PageAsked) {
  const cursor = readCursor(after, 2)
  const rows = await listReports(tx, council, { limit, after: cursor && [String(cursor[0]), String(cursor[1])] })
  return toPage(rows, limit, ({ from, id }) => cursorOf([from, id]))
}

/** A report whole: its words, its figures, what has happened since its cutoff, and what the reader may do. */
export async function readReport(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  report: StoredReport,
): Promise<ReportView> {
  const found = await readReportFigures(tx, registry, report)
  const since = new Map<string, Awaited<ReturnType<typeof sinceFrozen>>>()
  for (const figure of found.frozen.filter(({ key }) => !key.includes('.'))) {
    since.set(figure.key, await sinceFrozen(tx, registry, report.councilId, figure))
  }
  const { issuedText: _text, cutoff, ...row } = report
  const speaker = speakerOf(report.councilId, await findCouncilName(tx, report.councilId))
  return {
    ...row,
    styles: { ...report.styles },
    authority: [...report.authority],
    recipients: [...report.recipients],
    cutoff:
      cutoff && report.cutoffOn
        ? { on: report.cutoffOn, signerName: cutoff.signerName, signerTitle: cutoff.signerTitle }
        : null,
    provisional: cutoff === null,
    sample: await isSample(tx),
    title: titleOf(report),
    text: await writeText(tx, report, found),
    figures: [...found.figures.values()].map((figure) => ({ ...figure, since: since.get(figure.key) ?? null })),
    correction: await correctionOf(tx, report),
    recall: recallOf(report),
    approval: await approvalOf(tx, actor, report),
    proposal: proposalFor(speaker),
    abilities: abilitiesOf(actor, report),
  }
}

/** A page of the records behind a figure of the report: as frozen, else as they stand; refuses an unknown key. */
export async function readReportRecords(
  tx: Tx,
  registry: MeasureRegistry,
  report: StoredReport,
  key: string,
  page: PageAsked,
) {
  if (report.cutoff) {
    const figure = await findFrozen(tx, report.councilId, cutoffOf(report.cutoff.id), key)
    if (!figure) throw refuse('reports/no-such-figure', { key })
    return readFrozenRecords(tx, report.councilId, figure, page)
  }
  const about = aboutOf(report)
  const requests = requestsOf(about, key.includes('.') ? await readLines(tx, registry, about) : [])
  const request = requests.find((each) => each.key === key)
  if (!request) throw refuse('reports/no-such-figure', { key })
  return readFigureRecords(tx, registry, report.councilId, request, page)
}

function abilitiesOf(actor: Actor, report: StoredReport): ReportView['abilities'] {
  const allowed = abilities(actor, report, STEPS)
  const steps = Object.keys(STEPS) as (keyof typeof STEPS)[]
  return Object.fromEntries(
    steps.map((step) => [step, allowed[step] && mayStep(report.state, step)]),
  ) as ReportView['abilities']
}

function recallOf({ recalledOn: on, recallDecision: decision, recallReason: reason }: StoredReport) {
  return on === null || reason === null ? null : { on, decision, reason }
}

async function correctionOf(tx: Tx, report: StoredReport): Promise<ReportView['correction']> {
  const { correctionNumber, correctionDate, correctionReason } = report
  if (correctionNumber === null || correctionDate === null || correctionReason === null) return null
  const replacedBy = await findReplacement(tx, report.councilId, report.id)
  return { letterNumber: correctionNumber, letterDate: correctionDate, reason: correctionReason, replacedBy }
}

/** What the form of issuing begins with; the office writes what its own papers have. */
export function proposalFor(speaker: Speaker): ReportView['proposal'] {
  return {
    code: 'BC-HĐND',
    place: speaker.place,
    authority: ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH'],
    recipients: [`UBND, Ủy ban MTTQ Việt Nam ${speaker.unit}`, `Đại biểu ${speaker.name}`, 'Lưu: VT'],
  }
}

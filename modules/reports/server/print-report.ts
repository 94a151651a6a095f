import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import {
  annex,
  b,
  cell,
  ended,
  figure,
  heading,
  type InnerNode,
  list,
  type Paper,
  paper,
  type PaperNode,
  p,
  renderPdf,
  renderWord,
  type Run,
  table,
} from '#platform/paper'
import type { MeasureRegistry } from '#measures/server'
import { definitionOf, type ReportNode, type ReportRun, type ReportTable } from '#reports'
import { speakerOf } from './printed.rules.ts'
import { proposalFor } from './read-report.ts'
import { readReportFigures } from './report-figures.ts'
import { findCouncilName, isSample, type StoredReport } from './reports.store.ts'
import { titleOf, writeText } from './write-text.ts'

/** The report as a paper of Decree 30/2020; before it is issued it carries "(Dự thảo)" and open places. */
export async function paperOf(tx: Tx, registry: MeasureRegistry, report: StoredReport): Promise<Paper> {
  const speaker = speakerOf(report.councilId, await findCouncilName(tx, report.councilId))
  const text = await writeText(tx, report, await readReportFigures(tx, registry, report))
  const proposal = proposalFor(speaker)
  const issued = report.issuedOn !== null
  return paper({
    issuingBody: ['Hội đồng nhân dân', speaker.unit],
    number: report.number ?? '',
    code: report.code ?? proposal.code,
    place: report.place ?? proposal.place,
    date: report.issuedOn ?? (report.cutoffOn ?? today(tx.clock)).slice(0, 7),
    madeOn: report.issuedOn ?? report.cutoffOn ?? today(tx.clock),
    typeName: definitionOf(report.kind).typeName,
    subject: titleOf(report),
    draft: !issued,
    sample: await isSample(tx),
    body: [...recallMark(report), ...ended(text.map(nodeOf))],
    signature: { authority: issued ? report.authority : proposal.authority, name: report.signerName ?? '' },
    recipients: report.recipients.length > 0 ? report.recipients : proposal.recipients,
  })
}

/** What a recalled report says first on every print. */
function recallMark({ recalledOn: on, recallDecision: decision }: StoredReport): PaperNode[] {
  if (on === null) return []
  const by = decision === null ? '' : ` theo văn bản số ${decision}`
  return [p([b(`BÁO CÁO NÀY ĐÃ THU HỒI${by} ngày ${formatDate(on)}`)], { align: 'center' })]
}

/** The report as a Word file. */
export async function printWord(tx: Tx, registry: MeasureRegistry, report: StoredReport): Promise<Download> {
  const written = await paperOf(tx, registry, report)
  return { content: () => renderWord(written), type: WORD, name: `${fileName(report)}.docx` }
}

/** The report as PDF/A. */
export async function printPdf(tx: Tx, registry: MeasureRegistry, report: StoredReport): Promise<Download> {
  const written = await paperOf(tx, registry, report)
  return { content: () => renderPdf(written), type: PDF, name: `${fileName(report)}.pdf`, inline: true }
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF = 'application/pdf'

function fileName(report: StoredReport): string {
  const number = report.number === null ? 'du-thao' : `${report.number}-${report.code ?? ''}`
  return `bao-cao-tiep-xuc-cu-tri-${number}`
}

function nodeOf(node: ReportNode): PaperNode {
  switch (node.kind) {
    case 'heading':
      return heading(2, node.runs.map(runOf))
    case 'paragraph':
      return p(node.runs.map(runOf))
    case 'table':
      return tableOf(node)
    case 'annex':
      return annex(node.label, node.title, [
        ...(node.table ? [tableOf(node.table)] : []),
        ...(node.items.length > 0 ? [list(node.items, 'number')] : []),
      ])
    default:
      return node satisfies never
  }
}

function tableOf({ caption, head, rows }: ReportTable): InnerNode {
  return table({
    caption,
    columns: head.map((_, at) => ({ width: at === 0 ? 4 : 2, align: at === 0 ? 'left' : 'center' })),
    head: [head],
    rows: rows.map((row) => row.map((runs) => cell(runs.map(runOf)))),
  })
}

function runOf(run: ReportRun): Run {
  const value = run.figure?.value
  const counted =
    run.figure && value && 'value' in value
      ? figure(run.text, { measure: run.figure.measure, value: value.value })
      : { text: run.text }
  return {
    ...counted,
    ...(run.bold !== undefined && { bold: run.bold }),
    ...(run.italic !== undefined && { italic: run.italic }),
  }
}

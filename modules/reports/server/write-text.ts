import { type CalendarDate, earliest, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { ReportNode } from '#reports'
import { speakerOf } from './printed.rules.ts'
import type { ReportFigures } from './report-figures.ts'
import { findCouncilName, type StoredReport } from './reports.store.ts'
import { voterContactText, voterContactTitle } from './voter-contact.rules.ts'

/** What the report says, from its figures; an issued one says for ever what it said. */
export async function writeText(tx: Tx, report: StoredReport, found: ReportFigures): Promise<ReportNode[]> {
  if (report.issuedText) return [...report.issuedText]
  const speaker = speakerOf(report.councilId, await findCouncilName(tx, report.councilId))
  switch (report.kind) {
    case 'voter-contact':
      return voterContactText({
        speaker,
        occasion: report.occasion,
        cutoffOn: countedTo(tx, report),
        figures: found.figures,
        lines: found.lines,
        styles: report.styles,
        remarks: report.remarks,
      })
    default:
      return report.kind satisfies never
  }
}

/** The subject under "BÁO CÁO". */
export function titleOf(report: StoredReport): string {
  switch (report.kind) {
    case 'voter-contact':
      return voterContactTitle(report.occasion)
    default:
      return report.kind satisfies never
  }
}

/** The day up to which the figures count: the cutoff, before it the end of the period or today. */
function countedTo(tx: Tx, report: StoredReport): CalendarDate {
  return report.cutoffOn ?? earliest(report.to, today(tx.clock))
}

import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { ReportKind } from './kind.ts'
import { ReportId } from './report.ts'

const report = { report: ReportId, kind: ReportKind }

export const reportsEvents = events({
  'reports.report-opened': z.object(report),
  'reports.report-changed': z.object(report),
  'reports.figures-closed': z.object({ ...report, on: CalendarDate }),
  'reports.report-reopened': z.object(report),
  'reports.draft-started': z.object(report),
  'reports.report-submitted': z.object(report),
  'reports.report-issued': z.object({ ...report, on: CalendarDate }),
  'reports.report-recalled': z.object({ ...report, on: CalendarDate }),
  'reports.report-corrected': z.object({ ...report, replacedBy: ReportId }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof reportsEvents> {}
}

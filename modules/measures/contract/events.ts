import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { DeclaredFigureId } from './declared-figure.ts'
import { SubmissionId } from './submission.ts'
import { MeasureGroup } from './vocabulary.ts'

const period = { from: CalendarDate, to: CalendarDate }
const declared = { figure: DeclaredFigureId, measure: z.string(), ...period }

/** What a council says about its figures; the province above sees it happen. */
export const measuresEvents = events({
  'measures.group-reported': z.object({ submission: SubmissionId, group: MeasureGroup, ...period }),
  'measures.report-withdrawn': z.object({ submission: SubmissionId, group: MeasureGroup, ...period }),
  'measures.figure-declared': z.object(declared),
  'measures.figure-corrected': z.object(declared),
  'measures.figure-withdrawn': z.object(declared),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof measuresEvents> {}
}

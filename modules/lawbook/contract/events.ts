import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'

/** Said when a value is set, ended or confirmed: deadlines not yet computed follow it from its date. */
export const lawbookEvents = events({
  'lawbook.parameter-set': z.object({
    key: z.string(),
    level: z.enum(['province', 'commune', 'both', 'own']),
    from: CalendarDate,
  }),
  'lawbook.holiday-set': z.object({ date: CalendarDate }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof lawbookEvents> {}
}

import { z } from 'zod'
import { events, type PayloadsOf } from '#platform/events'
import { CorrectionId } from './privacy.ts'

/** That a correction is asked for, or answered; by whom and what about, only who may read it is told. */
export const privacyEvents = events({
  'privacy.correction-asked': z.object({ correction: CorrectionId }),
  'privacy.correction-answered': z.object({ correction: CorrectionId }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof privacyEvents> {}
}

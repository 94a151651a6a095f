import { z } from 'zod'
import { AccountId } from '#platform/access'
import { events, type PayloadsOf } from '#platform/events'

export const identityEvents = events({
  /** What an account may do has changed: its live lines are looked up anew. */
  'identity.rights-changed': z.object({ account: AccountId }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof identityEvents> {}
}

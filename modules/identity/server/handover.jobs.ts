import { z } from 'zod'
import { type AnyJob, defineJob, send } from '#platform/jobs'
import { CouncilId } from '#platform/access'
import { HandoverId } from '#identity'
import { doPlannedHandover } from './hand-over.ts'
import { dueHandovers } from './handover.store.ts'
import { forgetCodes } from './one-time-code.ts'
import type { OpenWork } from './open-work.ts'

/** Each handover on its day, in a transaction of its own: one that fails holds up no other. */
export function handoverJobs(kinds: readonly OpenWork[]): AnyJob[] {
  const handOver = defineJob('identity.hand-over', {
    schema: z.object({ council: CouncilId, handover: HandoverId }),
    why: 'the day of a planned handover has come',
    council: ({ council }) => council,
    handle: (tx, path) => doPlannedHandover(tx, path, kinds),
  })
  const begin = defineJob('identity.begin-handovers', {
    schema: z.object({}),
    why: 'handovers are planned for a day',
    schedule: { cron: '5 0 * * *', payload: {} },
    handle: async (tx) => {
      for (const due of await dueHandovers(tx)) await send(tx, handOver, due)
    },
  })
  return [handOver, begin]
}

/** Every night: codes that ran out long ago. */
export const forgetOldCodes = defineJob('identity.forget-codes', {
  schema: z.object({}),
  why: 'codes are remembered for a while only',
  schedule: { cron: '15 2 * * *', payload: {} },
  handle: (tx) => forgetCodes(tx),
})

import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Steps of signing in that nobody finished, and people whom no office linked in time. */
export const forgetUnfinishedSignIns = defineJob('identity.forget-unfinished-sign-ins', {
  schema: z.object({}),
  why: 'what was good for minutes or days goes when they are over',
  schedule: { cron: '25 2 * * *', payload: {} },
  handle: async (tx) => {
    await tx.deleteFrom('identity.challenge').where('expires_at', '<=', tx.now()).execute()
    await tx.deleteFrom('identity.pending_identity').where('expires_at', '<=', tx.now()).execute()
  },
})

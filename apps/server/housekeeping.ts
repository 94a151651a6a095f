import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { sweepFiles } from '#platform/files'
import type { ServerModule } from '#platform/module'

const Nothing = z.object({})

/** Every night: what is only of use for a day goes. */
const forgetReplies = defineJob('platform.forget-replies', {
  schema: Nothing,
  why: 'replies are kept for repeats of one day',
  schedule: { cron: '20 2 * * *', payload: {} },
  handle: async (tx) => {
    await sql`delete from platform.idempotency where at < ${tx.now()}::timestamptz - interval '1 day'`.execute(tx)
  },
})

const sweepFolder = defineJob('platform.sweep-files', {
  schema: Nothing,
  why: 'uploads left half-way and content that no record names',
  schedule: { cron: '40 2 * * *', payload: {} },
  handle: async (tx) => {
    await sweepFiles(tx)
  },
})

/** The platform's own work, in the shape of a module. */
export const housekeeping: ServerModule = {
  name: 'platform',
  routes: [],
  messages: { vi: { refusals: {} }, en: { refusals: {} } },
  jobs: [forgetReplies, sweepFolder],
}

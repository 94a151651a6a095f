import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { COPYING_LOCK, sweepFiles, sweepUploads } from '#platform/files'
import { forgetMail, postLetter } from '#platform/mail'
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

/** Days for which an event, and the mark that a handler has done it, are kept; the audit trail keeps acts for good. */
const EVENTS_KEPT_DAYS = 30
/** Newest events that stay whatever their age: twice what a live line is caught up with. */
const EVENTS_KEPT = 10_000
const EVENTS_AT_ONCE = 20_000
const ROUNDS_A_NIGHT = 100

const forgetEvents = defineJob('platform.forget-events', {
  schema: Nothing,
  why: 'events that every handler has seen to',
  schedule: { cron: '30 2 * * *', payload: {} },
  handle: async (tx) => {
    for (let round = 0; round < ROUNDS_A_NIGHT; round++) {
      const { rows } = await sql<{ forgotten: number }>`
        select platform.forget_events(${tx.now()}::timestamptz - ${EVENTS_KEPT_DAYS} * interval '1 day',
                                      ${EVENTS_KEPT}, ${EVENTS_AT_ONCE}) as forgotten
      `.execute(tx)
      if (rows[0]!.forgotten < EVENTS_AT_ONCE) return
    }
  },
})

/** A draft may wait over a weekend for the file that was sent with it. */
const UPLOADS_KEPT_DAYS = 3

const sweepUnattached = defineJob('platform.sweep-uploads', {
  schema: Nothing,
  why: 'files that were sent and attached to nothing',
  schedule: { cron: '35 2 * * *', payload: {} },
  handle: async (tx) => {
    const before = new Date(new Date(tx.now()).getTime() - UPLOADS_KEPT_DAYS * 86_400_000)
    await sweepUploads(tx, before.toISOString())
  },
})

const sweepFolder = defineJob('platform.sweep-files', {
  schema: Nothing,
  why: 'uploads left half-way and content that no record names',
  schedule: { cron: '40 2 * * *', payload: {} },
  handle: async (tx) => {
    // While a backup copies the folder nothing is taken from it; the next night does.
    const { rows } = await sql<{ alone: boolean }>`
      select pg_try_advisory_xact_lock(${COPYING_LOCK}) as alone
    `.execute(tx)
    if (rows[0]!.alone) await sweepFiles(tx)
  },
})

/** The platform's own work, in the shape of a module. */
export const housekeeping: ServerModule = {
  name: 'platform',
  routes: [],
  messages: { vi: { refusals: {} }, en: { refusals: {} } },
  jobs: [forgetReplies, forgetEvents, sweepUnattached, sweepFolder, postLetter, forgetMail],
}

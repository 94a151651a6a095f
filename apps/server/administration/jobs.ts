import { type Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { code } from '#platform/events'
import { deadJobs, discardDeadJob, queueFigures, retryDeadJob } from '#platform/jobs'
import { deadDeliveries, discardDelivery, findDeadDelivery, handlerFigures, reviveDelivery } from '#platform/sealer'
import { record } from '#audit/server'
import { refuse } from './refusals.ts'
import type { JobsView } from './views.ts'

/** As many as a person looks through; the figures count all. */
const SHOWN_AT_MOST = 200

/** Queues, handlers and what they gave up, of the whole installation. */
export function readJobs(tx: Tx): Promise<JobsView> {
  return tx.asSystem('the administrator looks after jobs of every council', async (all) => {
    const dead = await deadDeliveries(all, SHOWN_AT_MOST)
    const names = await councilNames(all)
    return {
      queues: await queueFigures(all),
      handlers: await handlerFigures(all),
      deadJobs: await deadJobs(all, SHOWN_AT_MOST),
      deadDeliveries: dead.map((each) => ({ ...each, councilName: names.get(each.council) ?? null })),
    }
  })
}

/** Lets a job that was given up be done again. Refusal: it is not among the dead letters any more, or no such job exists. */
export async function retryJob(tx: Tx, actor: Actor, id: string): Promise<void> {
  const job = await tx.asSystem('the administrator retries a job', (all) => retryDeadJob(all, id))
  if (!job) throw refuse('administration/not-there-any-more')
  await recordJob(tx, actor, 'administration.job-retried', job)
}

/** Gives a job up for good. Refusal: it is not among the dead letters any more. */
export async function discardJob(tx: Tx, actor: Actor, id: string): Promise<void> {
  const job = await tx.asSystem('the administrator discards a job', (all) => discardDeadJob(all, id))
  if (!job) throw refuse('administration/not-there-any-more')
  await recordJob(tx, actor, 'administration.job-discarded', job)
}

async function recordJob(
  tx: Tx,
  actor: Actor,
  kind: 'administration.job-retried' | 'administration.job-discarded',
  { id, job, tries }: { readonly id: string; readonly job: string; readonly tries: number },
): Promise<void> {
  await record(tx, actor, { kind, subject: { kind: 'administration/job', id }, before: { job: code(job), tries } })
}

interface Delivery {
  readonly handler: string
  readonly event: string
}

/** Lets a handler try an event again that it had given up. Refusal: it is not given up any more. */
export function retryDelivery(tx: Tx, actor: Actor, delivery: Delivery): Promise<void> {
  return settle(tx, actor, delivery, { kind: 'administration.delivery-retried', settleIt: reviveDelivery })
}

/** Keeps an event from a handler for good. Refusal: it is not given up any more. */
export function discardDead(tx: Tx, actor: Actor, delivery: Delivery): Promise<void> {
  return settle(tx, actor, delivery, { kind: 'administration.delivery-discarded', settleIt: discardDelivery })
}

async function settle(
  tx: Tx,
  actor: Actor,
  { handler, event }: Delivery,
  {
    kind,
    settleIt,
  }: {
    readonly kind: 'administration.delivery-retried' | 'administration.delivery-discarded'
    readonly settleIt: typeof reviveDelivery
  },
): Promise<void> {
  const dead = await tx.asSystem('the administrator settles a delivery that was given up', async (all) => {
    const found = await findDeadDelivery(all, handler, event)
    if (found) await settleIt(all, found)
    return found
  })
  if (!dead) throw refuse('administration/not-there-any-more')
  await record(tx, actor, {
    kind,
    subject: { kind: 'administration/delivery', id: event },
    before: { handler: code(handler), event: code(dead.name), attempts: dead.attempts },
  })
}

async function councilNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('platform.council_scope').select(['council_id', 'name']).execute()
  return new Map(rows.map(({ council_id: id, name }) => [id, name]))
}

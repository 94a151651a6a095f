import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { system } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import type { Logger, Metrics } from '#platform/observe'
import { SCHEMA } from './install-jobs.ts'
import type { AnyJob, Job } from './job.ts'

export interface JobsOptions {
  readonly database: Database
  /** Where the application's login role connects; the queue keeps a few connections of its own, as the system. */
  readonly url: string
  readonly jobs: readonly AnyJob[]
  readonly logger: Logger
  readonly metrics?: Metrics
  /** Does this process work jobs off and send the scheduled ones (`--role worker` and `all`), or only put them in the queue (`api`)? */
  readonly works: boolean
  /** How often an idle worker looks for jobs. */
  readonly pollSeconds?: number
}

export interface RunningJobs {
  /** Takes no more jobs, lets those under way finish for up to `seconds` (30), and leaves the rest in the queue. */
  stop(seconds?: number): Promise<void>
}

let running: PgBoss | undefined

/** Connects this process to the queues that {@link installJobs} made; once, at start. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { works, logger } = options
  const boss = new PgBoss({
    connectionString: options.url,
    options: '-c role=app_system -c TimeZone=UTC',
    application_name: 'jobs',
    schema: SCHEMA,
    max: works ? 4 : 1,
    migrate: false,
    createSchema: false,
    supervise: works,
    schedule: works,
    persistQueueStats: false,
    // Only the owner of the tables could rebuild their indexes.
    reindex: false,
  })
  boss.on('error', (err) => logger.error({ err, job: (err as { queue?: string }).queue }, 'the job queue met an error'))
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'the job queue warns'))
  await boss.start()
  if (works) for (const job of options.jobs) await work(boss, job, options)
  running = boss
  return {
    async stop(seconds = 30) {
      if (running === boss) running = undefined
      await boss.stop({ graceful: true, timeout: seconds * 1000 })
    },
  }
}

/** Puts a job in the queue in the caller's transaction: a rollback takes it back. `after` is the earliest moment it is worked off. */
export async function send<Payload extends object>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  options: { readonly after?: Date } = {},
): Promise<void> {
  if (!running) throw new Error('startJobs() comes before the first send()')
  await running.send(job.name, job.schema.parse(payload), {
    db: fromKysely(tx),
    ...(options.after && { startAfter: options.after }),
  })
}

/** Puts a job that was given up in its queue again as it was; false where there is no such queue any more. */
export async function sendAgain(tx: Tx, name: string, payload: object): Promise<boolean> {
  if (!running) throw new Error('startJobs() comes before the first sendAgain()')
  if ((await running.getQueue(name)) === null) return false
  await running.send(name, payload, { db: fromKysely(tx) })
  return true
}

async function work(boss: PgBoss, job: AnyJob, options: JobsOptions): Promise<void> {
  const settings = { includeMetadata: true as const, batchSize: 1, pollingIntervalSeconds: options.pollSeconds ?? 2 }
  await boss.work(job.name, settings, async (batch: JobWithMetadata[]) => {
    for (const taken of batch) await perform(boss, job, taken, options)
  })
}

/** Runs one job and marks it done in one transaction, so that a worker killed at any moment neither loses nor repeats its effect. */
async function perform(
  boss: PgBoss,
  job: AnyJob,
  taken: JobWithMetadata,
  { database, logger, metrics }: JobsOptions,
): Promise<void> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const log = logger.child({ job: job.name, id: taken.id, attempt: taken.retryCount + 1 })
  const failure = await errorOf(async () => {
    const payload = job.schema.parse(taken.data) as never
    await database.transaction(system(job.why, job.council?.(payload)), async (tx) => {
      await job.handle(tx, payload)
      await markDone(boss, job, taken, tx)
    })
  })
  metrics?.jobEnded(job.name, failure ? 'failed' : 'done', seconds())
  if (!failure) return log.debug({ seconds: seconds() }, 'a job is done')
  log.error({ err: failure }, 'a job failed')
  // The queue's tables keep only the kind of error: its text can repeat what people wrote.
  throw new Error(codeOf(failure))
}

async function errorOf(run: () => Promise<void>): Promise<Error | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const Completed = z.object({ affected: z.number() })

/** A worker that was slower than the job's expiry finds it given to another: what it did is then rolled back. */
async function markDone(boss: PgBoss, job: AnyJob, { id, retryCount }: JobWithMetadata, tx: Tx): Promise<void> {
  const answer = await boss.complete(job.name, { id, retryCount }, null, { db: fromKysely(tx) })
  if (Completed.parse(answer).affected !== 1) throw new Error('The job was given to another worker')
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : error.name
}

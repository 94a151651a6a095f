import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { type AnyJob, DEAD_LETTERS, TIME_ZONE } from './job.ts'

export const SCHEMA = 'pgboss'
const DAY = 86_400
/** A lock of the whole database, so that two servers that start at once don't install twice. */
const INSTALL_LOCK = 7_402_112_201

/**
 * Makes the queues' schema, one queue a job, the dead letters and the schedules; schedules of jobs that are gone end.
 * Runs as the owner at each migration, since the application may change no table.
 */
export async function installJobs(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [INSTALL_LOCK])
    await installQueues(ownerUrl, jobs)
    await owner.query(GRANTS)
  } finally {
    await owner.end()
  }
}

async function installQueues(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 2,
    supervise: false,
    persistQueueStats: false,
  })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  try {
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * DAY })
    for (const job of jobs) await installQueue(boss, job)
    const scheduled = new Set(jobs.filter((job) => job.schedule).map((job) => job.name))
    for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name)
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failures.length > 0) throw new AggregateError(failures, 'The queues could not be installed')
}

async function installQueue(boss: PgBoss, { name, tries, schedule }: AnyJob): Promise<void> {
  const settings = {
    retryLimit: tries.again,
    retryDelay: tries.delaySeconds,
    retryBackoff: true,
    expireInSeconds: tries.expireSeconds,
    deadLetter: DEAD_LETTERS,
    deleteAfterSeconds: 7 * DAY,
    retentionSeconds: 30 * DAY,
  }
  await boss.createQueue(name, settings)
  await boss.updateQueue(name, settings)
  if (schedule) await boss.schedule(name, schedule.cron, schedule.payload, { tz: TIME_ZONE })
}

/** Every audience that writes may put a job in its own transaction and read none; only the system works them off. */
const GRANTS = `
  grant usage on schema ${SCHEMA} to app_council, app_agency, app_public, app_system;
  grant select on ${SCHEMA}.queue to app_council, app_agency, app_public;
  grant insert, select (id, start_after) on ${SCHEMA}.job, ${SCHEMA}.job_common to app_council, app_agency, app_public;
  grant select, insert, update, delete on all tables in schema ${SCHEMA} to app_system;
  grant usage on all sequences in schema ${SCHEMA} to app_system;
`

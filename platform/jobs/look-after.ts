import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { SCHEMA } from './install-jobs.ts'
import { DEAD_LETTERS } from './job.ts'
import { sendAgain } from './jobs.ts'

/** How one job stands: what waits for a worker, for its time, is worked on, failed or was done within the last week. */
export interface QueueFigures {
  readonly name: string
  readonly waiting: number
  readonly later: number
  readonly active: number
  readonly failed: number
  readonly done: number
  readonly lastDoneAt: string | null
  /** The times at which it is sent by itself, as five fields by the clock of Vietnam. */
  readonly cron: string | null
}

/** A job that never succeeded; what it was to do is not told, only which job it is and of which kind the last failure. */
export interface DeadJob {
  readonly id: string
  readonly job: string
  readonly failedAt: string
  readonly tries: number
  readonly reason: string
}

/** Every job's queue with its figures, in the system's scope; none where no queue was installed. */
export async function queueFigures(tx: Tx): Promise<QueueFigures[]> {
  if (!(await isInstalled(tx))) return []
  const { rows } = await sql<QueueFigures>`
    select q.name,
           count(*) filter (where j.state in ('created', 'retry') and j.start_after <= now()) as waiting,
           count(*) filter (where j.state in ('created', 'retry') and j.start_after > now()) as later,
           count(*) filter (where j.state = 'active') as active,
           count(*) filter (where j.state = 'failed') as failed,
           count(*) filter (where j.state = 'completed') as done,
           max(j.completed_on) filter (where j.state = 'completed') as "lastDoneAt",
           (select min(s.cron) from ${table('schedule')} s where s.name = q.name) as cron
      from ${table('queue')} q
      left join ${table('job')} j on j.name = q.name
     where q.name <> ${DEAD_LETTERS} and q.name like '%.%'
     group by q.name
     order by q.name
  `.execute(tx)
  return rows
}

/** The jobs that were given up, newest first, in the system's scope. */
export async function deadJobs(tx: Tx, atMost: number): Promise<DeadJob[]> {
  if (!(await isInstalled(tx))) return []
  const { rows } = await dead(sql`order by created_on desc limit ${atMost}`).execute(tx)
  return rows
}

/** Puts a job that was given up in its queue again, with what it was to do; undefined where there is none of this id, or no such job any more. */
export async function retryDeadJob(tx: Tx, id: string): Promise<DeadJob | undefined> {
  const job = await takeDeadJob(tx, id)
  if (!job) return undefined
  return (await sendAgain(tx, job.job, job.data)) ? job : undefined
}

/** Takes a job that was given up out of the dead letters for good; undefined where there is none of this id. */
export function discardDeadJob(tx: Tx, id: string): Promise<DeadJob | undefined> {
  return takeDeadJob(tx, id)
}

async function takeDeadJob(tx: Tx, id: string): Promise<(DeadJob & { readonly data: object }) | undefined> {
  if (!(await isInstalled(tx))) return undefined
  const { rows } = await dead(sql`and id = ${id} for update`).execute(tx)
  if (!rows[0]) return undefined
  await sql`delete from ${table('job')} where name = ${DEAD_LETTERS} and id = ${id}`.execute(tx)
  return rows[0]
}

/** Only a code passes as the reason: what else a failure said may repeat what people wrote. */
const dead = (rest: ReturnType<typeof sql>) => sql<DeadJob & { readonly data: object }>`
  select id, source_name as job, created_on as "failedAt", coalesce(source_retry_count, 0) + 1 as tries, data,
         coalesce(substring(source_output->>'message' from '^[A-Za-z0-9_ ./-]{1,80}$'), 'Error') as reason
    from ${table('job')}
   where name = ${DEAD_LETTERS} and state in ('created', 'retry') ${rest}`

const table = (name: 'queue' | 'job' | 'schedule') => sql.table(`${SCHEMA}.${name}`)

async function isInstalled(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.job`}) is not null as there`.execute(
    tx,
  )
  return rows[0]!.there
}

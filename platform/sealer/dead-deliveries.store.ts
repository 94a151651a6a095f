import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/** What a handler of events has before it: behind the sealer, tried again, given up. */
export interface HandlerFigures {
  readonly handler: string
  readonly event: string
  readonly waiting: number
  readonly dead: number
}

/** An event that a handler never managed; of which kind the last failure was, never its text. */
export interface DeadDelivery {
  readonly handler: string
  readonly event: string
  readonly name: string
  readonly council: CouncilId
  readonly subjectKind: string
  readonly subject: string
  readonly attempts: number
  readonly at: string
  readonly failure: string
}

/** Each handler with its figures, in the system's scope. */
export async function handlerFigures(tx: Tx): Promise<HandlerFigures[]> {
  const { rows } = await sql<HandlerFigures>`
    select h.name as handler, h.event,
           count(*) filter (where d.state = 'waiting') as waiting, count(*) filter (where d.state = 'dead') as dead
      from platform.handler h left join platform.delivery d on d.handler = h.name
     group by h.name, h.event order by h.name
  `.execute(tx)
  return rows
}

const dead = sql`
  select d.handler, o.id as event, o.name, o.council_id as council, d.subject_kind as "subjectKind",
         d.subject_id as subject, d.attempts, o.at, coalesce(d.failure, 'Error') as failure
    from platform.delivery d join platform.outbox o on o.position = d.position
   where d.state = 'dead'`

/** The deliveries that were given up, newest first, in the system's scope. */
export async function deadDeliveries(tx: Tx, atMost: number): Promise<DeadDelivery[]> {
  const { rows } = await sql<DeadDelivery>`${dead} order by d.position desc limit ${atMost}`.execute(tx)
  return rows
}

/** One delivery that was given up; undefined where there is none. */
export async function findDeadDelivery(tx: Tx, handler: string, event: string): Promise<DeadDelivery | undefined> {
  const { rows } = await sql<DeadDelivery>`
    ${dead} and d.handler = ${handler} and o.id = ${event} for update of d
  `.execute(tx)
  return rows[0]
}

/** Lets the handler try one delivery anew that it had given up. */
export async function reviveDelivery(tx: Tx, { handler, event }: DeadDelivery): Promise<void> {
  await sql`
    update platform.delivery d set state = 'waiting', attempts = 0, due = now()
      from platform.outbox o
     where o.position = d.position and o.id = ${event} and d.handler = ${handler} and d.state = 'dead'
  `.execute(tx)
}

/** Takes one delivery that was given up away for good: the handler never hears of the event. */
export async function discardDelivery(tx: Tx, { handler, event }: DeadDelivery): Promise<void> {
  await sql`
    delete from platform.delivery d using platform.outbox o
     where o.position = d.position and o.id = ${event} and d.handler = ${handler} and d.state = 'dead'
  `.execute(tx)
}

/** The age in seconds of the oldest row that is not sealed yet, 0 when all are; whichever process seals. */
export async function sealerLag(tx: Tx): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(greatest(0, extract(epoch from now() - min(at))), 0)::float8 as seconds
      from platform.outbox where position is null
  `.execute(tx)
  return rows[0]!.seconds
}

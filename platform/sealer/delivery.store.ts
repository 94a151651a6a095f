import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { EventHandler, SealedEvent } from '#platform/events'
import type { Delivery } from './delivery.ts'
import { sealedEvent, sealedEventColumns, type SealedEventRow } from './sealed-events.ts'

/** A handler new to this installation starts at what is sealed now. */
export async function registerHandlers(tx: Tx, handlers: readonly EventHandler[]): Promise<void> {
  for (const { name, event } of handlers) {
    await sql`
      insert into platform.handler (name, event, position)
      select ${name}, ${event}, position from platform.sealer_head
      on conflict (name) do update set event = excluded.event where platform.handler.event <> excluded.event
    `.execute(tx)
  }
}

/** The handlers that have something to do. */
export async function handlersWithWork(tx: Tx, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select h.name from platform.handler h
     where h.name = any (${names})
       and (exists (select from platform.outbox o where o.name = h.event and o.position > h.position)
            or exists (select from platform.delivery d
                        where d.handler = h.name and d.state = 'waiting' and d.due <= now())
            or (select position from platform.sealer_head) > h.position + ${FALL_BEHIND_AT_MOST})
  `.execute(tx)
  return rows.map((row) => row.name)
}

/** A handler whose event is rare is moved on now and then, so that little has to be looked through. */
const FALL_BEHIND_AT_MOST = 1000

/** Takes a handler for this transaction, however it ends; undefined where another process has it. */
export async function takeHandler(tx: Tx, name: string): Promise<{ event: string; position: number } | undefined> {
  const { rows } = await sql<{ event: string; position: number }>`
    select event, position from platform.handler where name = ${name} for update skip locked
  `.execute(tx)
  return rows[0]
}

/** Deliveries that are due and stand behind none that is not, in order. */
export async function dueDeliveries(tx: Tx, handler: string, atMost: number): Promise<Delivery[]> {
  const { rows } = await sql<SealedEventRow & { attempts: number }>`
    select d.attempts, ${sealedEventColumns}
      from platform.delivery d
      join platform.outbox o on o.position = d.position
     where d.handler = ${handler} and d.state = 'waiting' and d.due <= now()
       and not exists (select from platform.delivery e
                        where e.handler = d.handler and e.state = 'waiting' and e.due > now()
                          and e.subject_kind = d.subject_kind and e.subject_id = d.subject_id
                          and e.position < d.position)
     order by d.position
     limit ${atMost}
  `.execute(tx)
  return rows.map(({ attempts, ...row }) => ({ event: sealedEvent(row), attempts, stored: true }))
}

/** Sealed events of this name after a position, in order, each with whether one of its subject waits already. */
export async function freshEvents(
  tx: Tx,
  handler: string,
  { name, after, atMost }: { name: string; after: number; atMost: number },
): Promise<{ event: SealedEvent; behind: boolean }[]> {
  const { rows } = await sql<SealedEventRow & { behind: boolean }>`
    select ${sealedEventColumns},
           exists (select from platform.delivery d
                    where d.handler = ${handler} and d.state = 'waiting'
                      and d.subject_kind = o.subject_kind and d.subject_id = o.subject_id) as behind
      from platform.outbox o
     where o.position > ${after} and o.name = ${name}
     order by o.position
     limit ${atMost}
  `.execute(tx)
  return rows.map(({ behind, ...row }) => ({ event: sealedEvent(row), behind }))
}

export async function moveHandler(tx: Tx, handler: string, position: number): Promise<void> {
  await sql`update platform.handler set position = ${position} where name = ${handler}`.execute(tx)
}

export async function removeDeliveries(tx: Tx, handler: string, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return
  await sql`
    delete from platform.delivery where handler = ${handler} and position = any (${positions}::bigint[])
  `.execute(tx)
}

/** Keeps a delivery for a later round. */
export async function keepDelivery(
  tx: Tx,
  handler: string,
  event: SealedEvent,
  kept: { attempts: number; seconds: number; state: 'waiting' | 'dead'; failure: string | null },
): Promise<void> {
  await sql`
    insert into platform.delivery (handler, position, subject_kind, subject_id, attempts, due, state, failure)
    values (${handler}, ${event.position}, ${event.subject.kind}, ${event.subject.id}, ${kept.attempts},
            clock_timestamp() + make_interval(secs => ${kept.seconds}), ${kept.state}, ${kept.failure})
    on conflict (handler, position) do update
       set attempts = excluded.attempts, due = excluded.due, state = excluded.state, failure = excluded.failure
  `.execute(tx)
}

/** Says that the handler has done this event; false where it had before. */
export async function markHandled(tx: Tx, event: SealedEvent, handler: string): Promise<boolean> {
  // In the scope's own council: a handler may act in another council than the event's.
  const council = ('council' in tx.scope && tx.scope.council) || event.council
  const result = await sql`
    insert into platform.handled (council_id, event_id, handler) values (${council}, ${event.id}, ${handler})
    on conflict do nothing
  `.execute(tx)
  return result.numAffectedRows === 1n
}

export interface DeliveryFigures {
  readonly waiting: number
  /** Given up after all attempts: above 0 it alarms. */
  readonly dead: number
}

/** How many failed deliveries wait for their next attempt, and how many were given up. */
export async function deliveryFigures(tx: Tx): Promise<DeliveryFigures> {
  const { rows } = await sql<DeliveryFigures>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'dead') as dead
      from platform.delivery
  `.execute(tx)
  return rows[0]!
}

/** Lets a handler try again what it had given up, once its fault is mended; answers how many. */
export async function reviveDead(tx: Tx, handler: string): Promise<number> {
  const result = await sql`
    update platform.delivery set state = 'waiting', attempts = 0, due = now()
     where handler = ${handler} and state = 'dead'
  `.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}

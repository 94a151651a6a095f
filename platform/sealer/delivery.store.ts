import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { EventHandler, SealedEvent } from '#platform/events'
import { sealedEvent, sealedEventColumns, type SealedEventRow } from './sealed-events.ts'

export interface Delivery {
  readonly handler: string
  readonly attempts: number
  readonly event: SealedEvent
}

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

/** Makes deliveries of newly sealed events; answers how many. */
export async function dispatch(tx: Tx, handlers: readonly string[], atMost: number): Promise<number> {
  const { rows } = await sql<{ made: number }>`select platform.dispatch(${handlers}::text[], ${atMost}) as made`.execute(
    tx,
  )
  return rows[0]!.made
}

/**
 * Takes deliveries that are due and keeps them locked until the transaction ends, however it ends. Of one subject only
 * the earliest is taken, so each handler sees a subject's events in their order.
 */
export async function takeDue(tx: Tx, handlers: readonly string[], atMost: number): Promise<Delivery[]> {
  const { rows } = await sql<SealedEventRow & { handler: string; attempts: number }>`
    select d.handler, d.attempts, ${sealedEventColumns}
      from platform.delivery d
      join platform.outbox o on o.position = d.position
     where d.state = 'waiting' and d.due <= now() and d.handler = any (${handlers})
       and not exists (select from platform.delivery e
                        where e.handler = d.handler and e.state = 'waiting' and e.position < d.position
                          and e.subject_kind = d.subject_kind and e.subject_id = d.subject_id)
     order by d.position
     limit ${atMost}
       for update of d skip locked
  `.execute(tx)
  return rows.map(({ handler, attempts, ...row }) => ({ handler, attempts, event: sealedEvent(row) }))
}

export async function settle(tx: Tx, delivery: Delivery): Promise<void> {
  await sql`
    delete from platform.delivery where handler = ${delivery.handler} and position = ${delivery.event.position}
  `.execute(tx)
}

export async function postpone(tx: Tx, delivery: Delivery, failure: string, seconds: number): Promise<void> {
  await sql`
    update platform.delivery
       set attempts = attempts + 1, failure = ${failure}, due = now() + make_interval(secs => ${seconds})
     where handler = ${delivery.handler} and position = ${delivery.event.position}
  `.execute(tx)
}

export async function bury(tx: Tx, delivery: Delivery, failure: string): Promise<void> {
  await sql`
    update platform.delivery set attempts = attempts + 1, failure = ${failure}, state = 'dead'
     where handler = ${delivery.handler} and position = ${delivery.event.position}
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

/** How many deliveries wait and how many were given up. */
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

import { system } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import type { EventHandler } from '#platform/events'
import { type Delivery, deliverInOrder, type Outcome } from './delivery.ts'
import {
  dueDeliveries,
  freshEvents,
  keepDelivery,
  markHandled,
  moveHandler,
  removeDeliveries,
  takeHandler,
} from './delivery.store.ts'
import { sealedHead } from './sealed-events.ts'

export interface FailedDelivery {
  readonly handler: string
  readonly event: string
  /** It was given up and waits for a person. */
  readonly last: boolean
}

export interface RoundOptions {
  readonly database: Database
  readonly onFailure: (error: unknown, delivery?: FailedDelivery) => void
  /** Seconds until the next attempt after so many failed ones. */
  readonly backOff: (failures: number) => number
}

/** With doubling from a tenth of a second, the last comes some minutes after the first. */
export const ATTEMPTS_AT_MOST = 12
const EVENTS_AT_ONCE = 200
const SUBJECTS_AT_ONCE = 4

/**
 * One round of one handler. The handler is taken for the round's transaction, each event is handled in a transaction of
 * its own: if the process dies, another takes the handler, and what was committed is recognised by the event's id.
 * Answers false where another process has the handler.
 */
export function handlerRound({ database, onFailure, backOff }: RoundOptions, handler: EventHandler): Promise<boolean> {
  const attempt = ({ event }: Delivery): Promise<void> =>
    database.transaction(handler.scope(event), async (tx) => {
      if (await markHandled(tx, event, handler.name)) await handler.handle(tx, event)
    })

  return database.transaction(system('event handlers'), async (tx) => {
    const taken = await takeHandler(tx, handler.name)
    if (!taken) return false
    const due = await dueDeliveries(tx, handler.name, EVENTS_AT_ONCE)
    // Read before the events, so that all up to it are among them unless there are more than are taken at once.
    const head = await sealedHead(tx)
    const fresh = await freshEvents(tx, handler.name, {
      name: taken.event,
      after: taken.position,
      atMost: EVENTS_AT_ONCE,
    })
    const ready = fresh.filter(({ behind }) => !behind).map(({ event }) => ({ event, attempts: 0, stored: false }))
    const waiting = fresh
      .filter(({ behind }) => behind)
      .map(({ event }): Outcome => ({ delivery: { event, attempts: 0, stored: false }, became: 'behind' }))
    const outcomes = await deliverInOrder([...due, ...ready], attempt, SUBJECTS_AT_ONCE)
    await settle(tx, [...outcomes, ...waiting])
    const lastFresh = fresh.at(-1)?.event.position ?? taken.position
    await moveHandler(tx, handler.name, fresh.length === EVENTS_AT_ONCE ? lastFresh : Math.max(head, lastFresh))
    return true
  })

  async function settle(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
    const done = outcomes.filter(({ delivery, became }) => became === 'done' && delivery.stored)
    await removeDeliveries(
      tx,
      handler.name,
      done.map(({ delivery }) => delivery.event.position),
    )
    for (const outcome of outcomes) {
      const { event, attempts, stored } = outcome.delivery
      if (outcome.became === 'behind' && !stored) {
        await keepDelivery(tx, handler.name, event, { attempts, seconds: 0, state: 'waiting', failure: null })
      } else if (outcome.became === 'failed') {
        const last = attempts + 1 >= ATTEMPTS_AT_MOST
        await keepDelivery(tx, handler.name, event, {
          attempts: attempts + 1,
          seconds: backOff(attempts),
          state: last ? 'dead' : 'waiting',
          failure: kindOf(outcome.error),
        })
        onFailure(outcome.error, { handler: handler.name, event: event.id, last })
      }
    }
  }
}

/** A refusal's or the database's code, or the class of the error; never its message. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : error.name
}

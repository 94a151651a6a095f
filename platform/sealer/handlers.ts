import { system } from '#platform/access'
import type { Database } from '#platform/db'
import type { EventHandler } from '#platform/events'
import {
  bury,
  type Delivery,
  dispatch,
  markHandled,
  postpone,
  registerHandlers,
  settle,
  takeDue,
} from './delivery.store.ts'
import { restingPlace } from './rest.ts'

export interface HandlersOptions {
  readonly database: Database
  readonly handlers: readonly EventHandler[]
  /** A failed attempt; `last` says that it was given up and waits for a person. */
  readonly onFailure: (error: unknown, delivery?: { handler: string; event: string; last: boolean }) => void
  /** Seconds until the next attempt after so many failed ones. */
  readonly backOff?: (failures: number) => number
}

export interface Handlers {
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** With {@link doubling}, the last of them comes about a quarter of an hour after the first. */
export const ATTEMPTS_AT_MOST = 12
const AT_ONCE = 8
const DISPATCH_AT_MOST = 5000
const LOOK_EVERY_MS = 250
const FAILED_MS = 1000

const doubling = (failures: number): number => Math.min(300, 0.1 * 2 ** failures)

/**
 * Runs the handlers of sealed events. A delivery stays locked while its handler works in a transaction of its own; if the
 * process dies, the lock goes and another process takes it, and what was already committed is recognised by its id.
 */
export function startHandlers(options: HandlersOptions): Handlers {
  const { database, handlers, onFailure, backOff = doubling } = options
  const byName = new Map(handlers.map((handler) => [handler.name, handler]))
  if (byName.size < handlers.length) throw new Error('Two handlers of events have the same name.')
  const names = [...byName.keys()]
  const scope = system('event handlers')
  const { rest, wake } = restingPlace()
  let stopped = false

  async function attempt(delivery: Delivery): Promise<unknown> {
    const handler = byName.get(delivery.handler)!
    try {
      await database.transaction(handler.scope(delivery.event), async (tx) => {
        if (await markHandled(tx, delivery.event, handler.name)) await handler.handle(tx, delivery.event)
      })
      return undefined
    } catch (error) {
      return error
    }
  }

  const round = (): Promise<number> =>
    database.transaction(scope, async (tx) => {
      const due = await takeDue(tx, names, AT_ONCE)
      const failures = await Promise.all(due.map(attempt))
      for (const [index, delivery] of due.entries()) {
        const failure = failures[index]
        if (failure === undefined) {
          await settle(tx, delivery)
          continue
        }
        const last = delivery.attempts + 1 >= ATTEMPTS_AT_MOST
        if (last) await bury(tx, delivery, kindOf(failure))
        else await postpone(tx, delivery, kindOf(failure), backOff(delivery.attempts))
        onFailure(failure, { handler: delivery.handler, event: delivery.event.id, last })
      }
      return due.length
    })

  async function loop(): Promise<void> {
    let registered = false
    while (!stopped) {
      try {
        if (!registered) await database.transaction(scope, (tx) => registerHandlers(tx, handlers))
        registered = true
        const made = await database.transaction(scope, (tx) => dispatch(tx, names, DISPATCH_AT_MOST))
        while (!stopped && (await round()) > 0);
        if (made === 0 && !stopped) await rest(LOOK_EVERY_MS)
      } catch (error) {
        onFailure(error)
        if (!stopped) await rest(FAILED_MS)
      }
    }
  }

  const running = names.length > 0 ? loop() : Promise.resolve()
  return {
    wake,
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}

/** A refusal's or the database's code, or the class of the error; never its message. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : error.name
}

import { system } from '#platform/access'
import type { EventHandler } from '#platform/events'
import { handlersWithWork, registerHandlers } from './delivery.store.ts'
import { handlerRound, type RoundOptions } from './handler-round.ts'
import { restingPlace } from './rest.ts'

export interface HandlersOptions extends Omit<RoundOptions, 'backOff'> {
  readonly handlers: readonly EventHandler[]
  readonly backOff?: RoundOptions['backOff']
}

export interface Handlers {
  /** There may be newly sealed events. */
  readonly wake: () => void
  /** Ends after the rounds that run. */
  readonly stop: () => Promise<void>
}

const ROUNDS_AT_ONCE = 4
const LOOK_EVERY_MS = 250
const FAILED_MS = 1000

const doubling = (failures: number): number => Math.min(300, 0.1 * 2 ** failures)

/**
 * Runs the handlers of sealed events, in this process or another: a handler is at work in one of them at a time. A slow
 * handler holds up no other.
 */
export function startHandlers({ database, handlers, onFailure, backOff = doubling }: HandlersOptions): Handlers {
  const byName = new Map(handlers.map((handler) => [handler.name, handler]))
  if (byName.size < handlers.length) throw new Error('Two handlers of events have the same name.')
  const scope = system('event handlers')
  const rounds = new Map<string, Promise<void>>()
  const { rest, wake } = restingPlace()
  const stopping = new AbortController()

  async function run(name: string): Promise<void> {
    let worked = false
    try {
      worked = await handlerRound({ database, onFailure, backOff }, byName.get(name)!)
    } catch (error) {
      onFailure(error)
    }
    rounds.delete(name)
    if (worked) wake()
  }

  async function loop(): Promise<void> {
    let registered = false
    while (!stopping.signal.aborted) {
      try {
        if (!registered) await database.transaction(scope, (tx) => registerHandlers(tx, handlers))
        registered = true
        const idle = [...byName.keys()].filter((name) => !rounds.has(name))
        const ready = await database.transaction(scope, (tx) => handlersWithWork(tx, idle))
        for (const name of ready.slice(0, ROUNDS_AT_ONCE - rounds.size)) rounds.set(name, run(name))
        await rest(LOOK_EVERY_MS)
      } catch (error) {
        onFailure(error)
        await rest(FAILED_MS)
      }
    }
    await Promise.all(rounds.values())
  }

  const running = byName.size > 0 ? loop() : Promise.resolve()
  return {
    wake,
    stop: async () => {
      stopping.abort()
      wake()
      await running
    },
  }
}

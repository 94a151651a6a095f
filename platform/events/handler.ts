import { type Scope, system } from '#platform/access'
import type { Tx } from '#platform/db'
import type { EventName } from './catalogue.ts'
import type { SealedEvent } from './event.ts'

/** What a module does when something has happened elsewhere; as data, listed in its server module. */
export interface EventHandler {
  /** Unique and lasting, e.g. `commitments.open-for-petition`: what was handled is remembered under it. */
  readonly name: string
  readonly event: string
  readonly scope: (event: SealedEvent) => Scope
  readonly handle: (tx: Tx, event: SealedEvent) => Promise<void>
}

/**
 * Runs `handle` once for each such event, in a transaction of its own: it is repeated until it succeeds, and its effects
 * are committed once. The scope is the system's in the event's council unless told.
 */
export function on<Name extends EventName>(
  event: Name,
  handle: (tx: Tx, event: SealedEvent<Name>) => Promise<void>,
  name: string,
  scope: (event: SealedEvent<Name>) => Scope = (happened) => system(name, happened.council),
): EventHandler {
  return {
    name,
    event,
    scope: scope as EventHandler['scope'],
    handle: handle as EventHandler['handle'],
  }
}

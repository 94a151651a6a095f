import { Kysely } from 'kysely'
import type { PoolClient } from 'pg'
import type { Scope } from '#platform/access'
import type { Clock, Instant } from '#platform/calendar'
import { dialectFor } from './connection-driver.ts'
import type { Tables } from './tables.generated.ts'

/** Work that must outlive a refusal (a failed sign-in, a denied view); it gets a transaction of its own. */
export type Afterwards = (tx: Tx) => Promise<void>

/**
 * One open transaction in one scope. It is the first parameter of every use case and store function, so that nothing
 * can be written outside it by mistake.
 */
export class Tx extends Kysely<Tables> {
  readonly scope: Scope
  readonly clock: Clock
  readonly #afterCommit: (() => void)[] = []
  readonly #afterRefusal: Afterwards[] = []

  constructor(client: PoolClient, scope: Scope, clock: Clock) {
    super({ dialect: dialectFor(client, scope.audience) })
    this.scope = scope
    this.clock = clock
  }

  now(): Instant {
    return this.clock.now()
  }

  /** Runs once the transaction is durable, e.g. to wake the sealer. */
  afterCommit(run: () => void): void {
    this.#afterCommit.push(run)
  }

  /** Runs in a system transaction of its own if this one is refused. */
  afterRefusal(run: Afterwards): void {
    this.#afterRefusal.push(run)
  }

  get committed(): readonly (() => void)[] {
    return this.#afterCommit
  }

  get refused(): readonly Afterwards[] {
    return this.#afterRefusal
  }
}

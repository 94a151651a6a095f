import { Kysely } from 'kysely'
import type { PoolClient } from 'pg'
import { type CouncilId, type Scope, system } from '#platform/access'
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
  /** What runs once the transaction is durable. */
  readonly committed: (() => void)[]
  /** What runs in a system transaction of its own if this one is refused. */
  readonly refused: Afterwards[]
  readonly #client: PoolClient
  /** Who may use the connection at this moment: the transaction, or a step beyond its scope. */
  readonly #turn: { holder: object | undefined }
  readonly #me: object

  constructor(client: PoolClient, scope: Scope, clock: Clock, outer?: Tx) {
    const me = {}
    const turn: { holder: object | undefined } = outer ? outer.#turn : { holder: me }
    super({ dialect: dialectFor(client, scope.audience, () => turn.holder === me) })
    this.#me = me
    this.#turn = turn
    this.#client = client
    this.scope = scope
    this.clock = clock
    this.committed = outer?.committed ?? []
    this.refused = outer?.refused ?? []
  }

  now(): Instant {
    return this.clock.now()
  }

  /**
   * Called with commit or rollback. What is asked later, by work that nobody waited for, is refused: the connection may
   * be in another's scope by then.
   */
  end(): void {
    this.#turn.holder = undefined
  }

  /** Runs once the transaction is durable, e.g. to wake the sealer. */
  afterCommit(run: () => void): void {
    this.committed.push(run)
  }

  afterRefusal(run: Afterwards): void {
    this.refused.push(run)
  }

  /**
   * One step beyond the caller's scope, in the same transaction: for what no audience may touch by itself (a password,
   * a login). The reason stands where it is asked for; the caller's right is checked before. What is put on record and
   * told stands in the caller's council, unless the step is taken in another (`of`).
   */
  async asSystem<Result>(why: string, work: (tx: Tx) => Promise<Result>, of?: CouncilId): Promise<Result> {
    const council = of ?? ('council' in this.scope ? this.scope.council : undefined)
    // Neither change of role is waited for: the connection runs what it is sent in order, and where one failed nothing
    // would run after it until the rollback.
    const entered = this.#client.query('set local role app_system')
    const beyond = new Tx(this.#client, system(why, council), this.clock, this)
    // Until it is over nothing else runs: a query of the caller's beside it would run with the system's rights.
    this.#turn.holder = beyond.#me
    try {
      const [result] = await Promise.all([work(beyond), entered])
      return result
    } finally {
      // After a refusal, too: the caller may catch it and go on, but never as the system.
      if (this.#turn.holder === beyond.#me) this.#turn.holder = this.#me
      void this.#client.query(`set local role app_${this.scope.audience}`).catch(() => undefined)
    }
  }
}

import { sql } from 'kysely'
import { system } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import { sealerSignal } from '#platform/events'
import { restingPlace } from './rest.ts'

/** More work of the sealer in the same transaction, e.g. linking the audit chains; answers how many rows it sealed. */
export interface SealStep {
  readonly name: string
  readonly seal: (tx: Tx, atMost: number) => Promise<number>
}

export interface SealerOptions {
  readonly database: Database
  readonly steps: readonly SealStep[]
  /** Called after each batch with the highest position given so far. */
  readonly onSealed?: (head: number) => void
  readonly onFailure: (error: unknown) => void
}

export interface Sealer {
  /** Upper bound of the age in seconds of the oldest row not yet sealed; 0 while all is well. Above 5 it alarms. */
  readonly lagSeconds: () => number
  readonly stop: () => Promise<void>
}

/** The channel on which the highest sealed position is told to all processes. */
export const SEALED_CHANNEL = 'platform_sealed'

/** Any number, the same in all processes: whoever holds the lock on it is the sealer. */
const SEALER_LOCK = 20_261_122
const ROWS_AT_ONCE = 2000
/** Rows that commit within this time after a batch are sealed together. */
const GATHER_MS = 10
const BUSY_MS = 50
const IDLE_MS = 250
const FAILED_MS = 1000

interface Pass {
  readonly sealed: number
  readonly head: number
  readonly more: boolean
}

/**
 * Gives committed rows their position, in this process or another: at any moment one of them seals. Woken after each
 * commit of this process; what other processes commit is found within a quarter of a second.
 */
export function startSealer({ database, steps, onSealed, onFailure }: SealerOptions): Sealer {
  const { rest, wake } = restingPlace()
  const deafen = sealerSignal.listen(wake)
  const stopping = new AbortController()
  let drained = performance.now()

  async function loop(): Promise<void> {
    let pause = BUSY_MS
    while (!stopping.signal.aborted) {
      try {
        const pass = await seal(database, steps)
        if (pass.sealed > 0) onSealed?.(pass.head)
        if (!pass.more) drained = performance.now()
        if (pass.more) continue
        pause = pass.sealed > 0 ? BUSY_MS : Math.min(IDLE_MS, pause * 2)
        await gather()
      } catch (error) {
        onFailure(error)
        pause = FAILED_MS
      }
      await rest(pause)
    }
  }

  const running = loop()
  return {
    lagSeconds: () => {
      const lag = (performance.now() - drained) / 1000
      return lag < 1 ? 0 : lag
    },
    stop: async () => {
      stopping.abort()
      deafen()
      wake()
      await running
    },
  }
}

const gather = () => new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS))

/** One batch in one transaction. The lock goes with it, so a killed sealer leaves nothing behind. */
export function seal(database: Database, steps: readonly SealStep[]): Promise<Pass> {
  return database.transaction(system('sealer'), async (tx) => {
    // A process frozen while it holds the lock must not hold up all others. Waiting for the lock and sealing are separate
    // statements: the second sees what was committed while the first waited.
    await sql`
      select set_config('idle_in_transaction_session_timeout', '5s', true), pg_advisory_xact_lock(${SEALER_LOCK})
    `.execute(tx)
    const outbox = await sql<{ sealed: number; head: number }>`
      select sealed, head from platform.seal_outbox(${ROWS_AT_ONCE})
    `.execute(tx)
    const { sealed, head } = outbox.rows[0]!
    let total = sealed
    let more = sealed === ROWS_AT_ONCE
    for (const step of steps) {
      const rows = await step.seal(tx, ROWS_AT_ONCE)
      total += rows
      more ||= rows === ROWS_AT_ONCE
    }
    if (sealed > 0) await sql`select pg_notify(${SEALED_CHANNEL}, ${String(head)})`.execute(tx)
    return { sealed: total, head, more }
  })
}

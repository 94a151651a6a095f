import { sql } from 'kysely'
import { system } from '#platform/access'
import type { Database } from '#platform/db'
import type { Health, Logger, Metrics } from '#platform/observe'
import { deliveryFigures } from '#platform/sealer'
import { backupIsMissing } from './backup/age.rules.ts'
import { readRecords } from './backup/records.store.ts'

/** What a healthy installation never shows; each stands in /readyz, in the log and, by its figure, in /metrics. */
export type Alarm = 'unsealed' | 'dead-deliveries' | 'no-recent-backup'

export interface AlarmsOptions {
  readonly database: Database
  readonly logger: Logger
  readonly metrics: Metrics
  readonly health: Health
  /** How long this process's own sealer has not come to the end; 0 where it has none. */
  readonly sealerLag: () => number
  readonly everyMs?: number
}

const LOOK_EVERY_MS = 2000
const UNSEALED_AT_MOST_SECONDS = 5

interface Oldest {
  readonly row: string
  readonly since: number
}

/**
 * Watches, in every process, what needs a person: rows that nobody seals, even if no worker is left that could notice,
 * deliveries that were given up, and that a lost disk would cost more than a week. An alarm is told when it rises and when
 * it falls.
 */
export function watchAlarms(options: AlarmsOptions): { readonly look: () => Promise<void>; readonly stop: () => void } {
  const { database, logger, metrics, health } = options
  const raised = new Set<Alarm>()
  let oldest: Oldest | undefined
  let deliveries = { waiting: 0, dead: 0 }
  let lastBackup: string | undefined

  // Measured from when this process first saw the row: clocks of servers and database may differ.
  const unsealedSeconds = () => Math.max(options.sealerLag(), oldest ? (performance.now() - oldest.since) / 1000 : 0)

  function tell(alarm: Alarm, isRaised: boolean, figures: object): void {
    if (isRaised === raised.has(alarm)) return
    if (isRaised) {
      raised.add(alarm)
      logger.error({ alarm, ...figures }, 'an alarm is raised')
    } else {
      raised.delete(alarm)
      logger.warn({ alarm, ...figures }, 'an alarm is over')
    }
  }

  async function look(): Promise<void> {
    const found = await database.transaction(system('alarms'), async (tx) => ({
      row: await oldestUnsealed(tx),
      deliveries: await deliveryFigures(tx),
      backups: await readRecords(tx),
      now: tx.now(),
    }))
    oldest =
      found.row === null ? undefined : found.row === oldest?.row ? oldest : { row: found.row, since: performance.now() }
    deliveries = found.deliveries
    const { last, since, sample } = found.backups
    lastBackup = last?.takenAt
    tell('unsealed', unsealedSeconds() > UNSEALED_AT_MOST_SECONDS, { seconds: Math.round(unsealedSeconds()) })
    tell('dead-deliveries', deliveries.dead > 0, { dead: deliveries.dead })
    tell('no-recent-backup', !sample && backupIsMissing(lastBackup, since, found.now), { last: lastBackup ?? 'none' })
  }

  metrics.watchSealer(unsealedSeconds)
  metrics.watchDeliveries(() => deliveries)
  metrics.watchBackups(() => (lastBackup === undefined ? 0 : Date.parse(lastBackup) / 1000))
  health.alarms(() => [...raised])
  // The database away is no alarm of its own: readiness says so.
  const timer = setInterval(() => void look().catch(() => undefined), options.everyMs ?? LOOK_EVERY_MS)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}

async function oldestUnsealed(tx: Parameters<typeof deliveryFigures>[0]): Promise<string | null> {
  const { rows } = await sql<{ row: string | null }>`
    select coalesce((select 'event ' || min(arrived) from platform.outbox where position is null),
                    (select 'entry ' || min(arrived) from audit.entry where seq is null)) as row
  `.execute(tx)
  return rows[0]!.row
}

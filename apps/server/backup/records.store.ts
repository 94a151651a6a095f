import { hostname } from 'node:os'
import { sql } from 'kysely'
import type pg from 'pg'
import { newId, system } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import { BackupRefused } from './refused.ts'
import type { Manifest } from './format.ts'

/** One archive that was made of this installation. */
export interface BackupRecord {
  readonly takenAt: string
  readonly finishedAt: string
  readonly milliseconds: number
  readonly bytes: number
  readonly rows: number
  readonly files: number
  readonly damaged: number
  readonly seal: string
  readonly withKeys: boolean
  readonly host: string
}

export interface Records {
  /** The newest that is whole; of an installation that was restored, since then. */
  readonly last: BackupRecord | undefined
  /** The newest archive that was restored elsewhere, to see that it can be. */
  readonly drill: { readonly at: string; readonly takenAt: string } | undefined
  /** From which archive this installation was itself restored. */
  readonly restored: { readonly at: string; readonly takenAt: string } | undefined
  /** Since when there is something to lose: when the installation was made, or restored. */
  readonly since: string
  /** Invented data: nobody needs to be called for it. */
  readonly sample: boolean
}

/** Puts on record that an archive is whole. */
export async function recordBackup(
  database: Database,
  made: { readonly manifest: Manifest; readonly seal: string; readonly bytes: number; readonly milliseconds: number },
): Promise<void> {
  const { manifest } = made
  await database.transaction(system('a backup was made'), (tx) =>
    tx
      .insertInto('platform.backup')
      .values({
        id: newId<string>(),
        taken_at: manifest.takenAt,
        finished_at: sql<string>`clock_timestamp()`,
        milliseconds: Math.round(made.milliseconds),
        bytes: made.bytes,
        rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
        files: manifest.files.count,
        damaged: manifest.files.damaged.length,
        seal: made.seal,
        with_keys: manifest.keys.some(({ inside }) => inside),
        host: hostname(),
      })
      .execute(),
  )
}

/** Puts on record that the archive with this seal was restored elsewhere, and what came of it was looked at. */
export async function recordDrill(database: Database, seal: string): Promise<string> {
  const found = await database.transaction(system('a restore was tried'), (tx) =>
    tx
      .updateTable('platform.backup')
      .set({ drilled_at: sql<string>`clock_timestamp()` })
      .where('seal', '=', seal)
      .returning('taken_at')
      .executeTakeFirst(),
  )
  if (found) return found.taken_at
  throw new BackupRefused(
    `Hệ thống này không có bản sao lưu nào mang niêm phong ${seal}. Chưa ghi gì.`,
    `No backup of this installation has the seal ${seal}. Nothing was put on record.`,
  )
}

/** Puts on record from which archive an installation was restored; by the owner, before any server is at work. */
export async function recordRestoration(owner: pg.Client, takenAt: string, seal: string): Promise<void> {
  await owner.query(
    `insert into platform.restoration (id, restored_at, taken_at, seal) values ($1, clock_timestamp(), $2, $3)`,
    [newId<string>(), takenAt, seal],
  )
}

/** What is on record of backups; in a system scope. */
export async function readRecords(tx: Tx): Promise<Records> {
  const restored = await tx
    .selectFrom('platform.restoration')
    .select(['restored_at as at', 'taken_at as takenAt'])
    .orderBy('restored_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const own = tx
    .selectFrom('platform.backup')
    .$if(restored !== undefined, (query) => query.where('finished_at', '>', restored!.at))
  const last = await own
    .select(['taken_at as takenAt', 'finished_at as finishedAt', 'milliseconds', 'bytes', 'rows', 'files', 'damaged'])
    .select(['seal', 'with_keys as withKeys', 'host'])
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const drill = await own
    .select(['drilled_at as at', 'taken_at as takenAt'])
    .where('drilled_at', 'is not', null)
    .orderBy('drilled_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { made_at: madeAt, sample } = await tx
    .selectFrom('platform.installation')
    .select(['made_at', 'sample'])
    .executeTakeFirstOrThrow()
  return {
    last,
    drill: drill && { at: drill.at!, takenAt: drill.takenAt },
    restored,
    since: restored?.at ?? madeAt,
    sample,
  }
}

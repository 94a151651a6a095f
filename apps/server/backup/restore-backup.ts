import { rm } from 'node:fs/promises'
import pg from 'pg'
import { migrate } from '#platform/db'
import { type AnyJob, installJobs } from '#platform/jobs'
import { FORGET_SEALED_FACTORS } from '#identity/server'
import { readArchive } from './archive-reader.ts'
import { queueVersion, SCHEMAS } from './catalogue.ts'
import type { Manifest } from './format.ts'
import { refuseUnlessEmpty } from './empty.ts'
import { lackingKeys, refuseWithout } from './keys.ts'
import { loadArchive } from './load-archive.ts'
import { migrationsOf } from './migrations-of.ts'
import { recordRestoration } from './records.store.ts'
import { BackupRefused } from './refused.ts'
import { stagingOf } from './place-files.ts'
import { type Tell, tellNobody } from './tell.ts'

export interface RestoreOptions {
  readonly file: string
  readonly ownerUrl: string
  readonly filesDir: string
  readonly keysDir: string
  readonly jobs: readonly AnyJob[]
  /** The seal that was noted when the archive was made, where it is at hand. */
  readonly seal?: string | undefined
  /** Keys that are neither in the archive nor here are given up. */
  readonly withoutKeys?: boolean
  readonly tell?: Tell
}

export interface Restored {
  readonly manifest: Manifest
  readonly seal: string
  /** Migrations that came after the archive was made, applied to what was restored. */
  readonly migrated: readonly string[]
}

/** Any number: two restores into one database would else prepare at once. */
const RESTORE_LOCK = 20_261_127

/**
 * Restores an archive into an empty installation. Everything is checked before anything is written; then all tables are
 * loaded in one transaction, which commits once counts, keys between tables, files and audit chains hold. Whatever fails,
 * the installation is as empty as before.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const owner = new pg.Client({ connectionString: options.ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [RESTORE_LOCK])
    await refuseUnlessEmpty(owner, options.filesDir)
    const { manifest, seal } = await readArchive(options.file, async () => undefined)
    refuseOtherSeal(seal, options.seal)
    const migrations = migrationsOf(manifest)
    const lacking = await lackingKeys(options.keysDir, manifest.keys)
    if (!options.withoutKeys) refuseWithout(options.keysDir, lacking)
    try {
      await dropAll(owner)
      await migrate(options.ownerUrl, migrations)
      await installJobs(options.ownerUrl, options.jobs)
      refuseOtherQueue(manifest, await queueVersion(owner))
      await loadArchive(owner, manifest, { ...options, tell: options.tell ?? tellNobody })
      // Nobody could sign in with what the lost key sealed: it is set up anew.
      if (lacking.some(({ name }) => name === 'identity.key')) await owner.query(FORGET_SEALED_FACTORS)
      const migrated = await migrate(options.ownerUrl)
      await recordRestoration(owner, manifest.takenAt, seal)
      return { manifest, seal, migrated }
    } catch (error) {
      await owner.query('rollback')
      await dropAll(owner)
      throw error
    } finally {
      await rm(stagingOf(options.filesDir), { recursive: true, force: true })
    }
  } finally {
    await owner.end()
  }
}

/** What is there was made by a first start, or by ourselves; nobody has worked with it. */
async function dropAll(owner: pg.Client): Promise<void> {
  await owner.query(`drop schema if exists ${SCHEMAS.join(', ')} cascade`)
}

function refuseOtherSeal(found: string, noted: string | undefined): void {
  if (noted === undefined || noted === found) return
  throw new BackupRefused(
    `Niêm phong của bản sao là ${found}, khác niêm phong đã ghi. Đây không phải bản sao ấy; chưa có gì bị thay đổi.`,
    `The archive's seal is ${found}, another than the one noted. It is not that archive; nothing was changed.`,
  )
}

function refuseOtherQueue(manifest: Manifest, version: number): void {
  if (manifest.queue === version) return
  throw new BackupRefused(
    `Hàng đợi việc của bản sao là bản ${manifest.queue}, của phần mềm này là ${version}. Khôi phục bằng bản phần mềm ${manifest.release} rồi nâng cấp.`,
    `The archive's job queue is version ${manifest.queue}, this release has ${version}. Restore with release ${manifest.release}, then upgrade.`,
  )
}

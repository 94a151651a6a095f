import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/db/embedded'
import { allMigrations, createDatabase, grantLogin, migrate } from '#platform/db/migrate'

/** The trail and the platform stand alone: nothing of the modules above is needed to prove them. */
const NEEDED = /^(?:platform|audit)\//

/** A PostgreSQL of its own, with fsync as in production, removed when stopped. */
export async function faultDatabase(
  also: string,
): Promise<{ url: string; ownerUrl: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fault-postgres-'))
  const embedded = await startEmbedded({ dataDir: folder })
  await createDatabase(embedded.url, 'faults')
  const ownerUrl = embedded.databaseUrl('faults')
  await migrate(
    ownerUrl,
    allMigrations().filter(({ name }) => NEEDED.test(name)),
  )
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(also)
  await owner.end()
  return {
    url: await grantLogin(ownerUrl, 'only-for-fault-tests'),
    ownerUrl,
    stop: async () => {
      await embedded.stop()
      await rm(folder, { recursive: true })
    },
  }
}

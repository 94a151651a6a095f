import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { system } from '#platform/access'
import { createDatabase, Database, grantLogin, migrate } from '#platform/db'
import { openFiles } from '#platform/files'
import { installJobs } from '#platform/jobs'
import { seedDemo } from '../../apps/server/demo/seed.ts'
import { modules } from '../../apps/server/modules.ts'
import { startTestCluster } from '../../platform/testing/test-cluster.ts'

export interface SampleCluster {
  readonly ownerUrl: string
  readonly appPassword: string
  /** A migrated database with the sample province; each journey copies it. */
  readonly template: string
  /** Of every sample login. */
  readonly password: string
  /** The files of the sample; each journey copies them too. */
  readonly dataDir: string
}

const FILE_BYTES = 50 * 1024 * 1024
const PASSWORD = `hanh-trinh-${randomBytes(4).toString('hex')}`

/** A cluster with a sample province ready to be copied; made anew at each run, because it is the code that makes it. */
export async function startSampleCluster(): Promise<SampleCluster & { stop: () => Promise<void> }> {
  const { ownerUrl, appPassword, stop } = await startTestCluster()
  const template = `test_sample_${randomBytes(4).toString('hex')}`
  const url = Object.assign(new URL(ownerUrl), { pathname: `/${template}` }).toString()
  await createDatabase(ownerUrl, template)
  await migrate(url)
  await installJobs(
    url,
    modules.flatMap((module) => module.jobs ?? []),
  )
  const database = new Database({ url: await grantLogin(url, appPassword) })
  await database.transaction(system('reference data'), async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'sample-files-'))
  await openFiles({
    folder: join(dataDir, 'files'),
    secretPath: join(dataDir, 'keys', 'files.key'),
    maxBytes: FILE_BYTES,
  })
  await seedDemo(database, PASSWORD)
  await database.close()
  return {
    ownerUrl,
    appPassword,
    template,
    password: PASSWORD,
    dataDir,
    stop: async () => {
      const client = new pg.Client({ connectionString: ownerUrl })
      await client.connect()
      await client.query(`drop database if exists ${template} with (force)`)
      await client.end()
      rmSync(dataDir, { recursive: true })
      await stop()
    },
  }
}

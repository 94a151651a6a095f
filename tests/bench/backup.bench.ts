import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { system } from '#platform/access'
import { openFiles, storeFile } from '#platform/files'
import { seal } from '#platform/sealer'
import { readArchive } from '../../apps/server/backup/archive-reader.ts'
import { tablesOf } from '../../apps/server/backup/catalogue.ts'
import { restoreBackup } from '../../apps/server/backup/restore-backup.ts'
import { writeBackup } from '../../apps/server/backup/write-backup.ts'
import { housekeeping } from '../../apps/server/housekeeping.ts'
import { modules } from '../../apps/server/modules.ts'
import { alone, type Figure } from './figure.ts'
import type { Stage } from './stage.ts'
import { timesTen } from './times-ten.ts'

const FILES = 400
const FILE_BYTES = 512 * 1024
/** Acts on record of a council that works for some years. */
const ENTRIES = 200_000
const MB = 1024 * 1024
const MINUTES = 10

/**
 * Backup and restore of the sample province times ten, with 200,000 acts on record and 200 MB of files, on the database
 * that the product serves from. The reference of a backup is the bare COPY of the same tables.
 */
export async function benchBackup(stage: Stage): Promise<Figure[]> {
  await timesTen(stage)
  const folder = await mkdtemp(join(tmpdir(), 'bench-backup-'))
  try {
    return await measure(stage, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(stage: Stage, folder: string): Promise<Figure[]> {
  const place = { filesDir: join(folder, 'files'), keysDir: join(folder, 'keys') }
  const sealSteps = modules.flatMap((module) => module.sealSteps ?? [])
  await fill(stage, place)
  // Sealing what is measured elsewhere; a living installation is sealed within a second.
  while ((await seal(stage.database, sealSteps)).more);
  const { user, password, host, port, database: name } = stage.owner
  const url = (database: string) => `postgres://${user}:${password}@${host}:${port}/${database}`
  const file = join(folder, 'all.tar.zst')
  const jobs = [housekeeping, ...modules].flatMap((module) => module.jobs ?? [])

  const bare = await seconds(() => copyBare(url(name!)))
  let manifest: Awaited<ReturnType<typeof writeBackup>>['manifest'] | undefined
  const backup = await seconds(async () => {
    const options = {
      ...place,
      file,
      ownerUrl: url(name!),
      database: stage.database,
      sealSteps,
      withKeys: true,
      release: 'bench',
    }
    manifest = (await writeBackup(options)).manifest
  })
  const checked = await seconds(() => readArchive(file, async () => undefined))
  await stage.owner.query('create database bench_restored')
  const elsewhere = { filesDir: join(folder, 'restored'), keysDir: join(folder, 'restored-keys') }
  const restore = await seconds(() => restoreBackup({ ...elsewhere, file, ownerUrl: url('bench_restored'), jobs }))
  await stage.owner.query('drop database bench_restored with (force)')

  const tables = manifest!.tables.reduce((sum, table) => sum + table.bytes, 0)
  const all = (tables + manifest!.files.bytes) / MB
  const rows = manifest!.tables.reduce((sum, table) => sum + table.rows, 0)
  const what = `${rows.toLocaleString('en')} rows, ${all.toFixed(0)} MB`
  return [
    alone(`backup, ${what}`, 'min', backup / 60, MINUTES),
    { name: 'backup against bare COPY of the tables', unit: 'MB/s', ours: all / backup, reference: tables / MB / bare },
    alone('check of the archive', 'MB/s', all / checked),
    alone(`restore, ${what}`, 'min', restore / 60, MINUTES),
    alone('restore', 'MB/s', all / restore),
    alone('archive', 'MB', (await stat(file)).size / MB),
  ]
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function fill(stage: Stage, place: { filesDir: string; keysDir: string }): Promise<void> {
  const { owner, database, province } = stage
  await openFiles({ folder: place.filesDir, secretPath: join(place.keysDir, 'files.key'), maxBytes: 10 * MB })
  for (let n = 0; n < FILES; n++) {
    const content = [Buffer.from('%PDF-1.7\n'), randomBytes(FILE_BYTES), Buffer.from('\n%%EOF\n')]
    await database.transaction(system('a bench stores files', province), (tx) =>
      storeFile(tx, { stream: Readable.from(content), name: `Văn bản ${n}.pdf`, purpose: 'letter' }),
    )
  }
  await owner.query(
    `insert into audit.entry (council_id, id, at, system, kind, subject_kind, subject_id, after)
     select $1, gen_random_uuid(), now(), 'bench', 'councils.delegate-added', 'councils/mandate', gen_random_uuid(),
            jsonb_build_object('n', n, 'state', 'active') from generate_series(1, ${ENTRIES}) n`,
    [province],
  )
}

async function copyBare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const { name, columns } of await tablesOf(client)) {
    const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
    rows.resume()
    await finished(rows)
  }
  await client.end()
}

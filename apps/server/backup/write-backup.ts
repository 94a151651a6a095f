import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from '#platform/db'
import { contentPath, COPYING_LOCK } from '#platform/files'
import { seal, type SealStep } from '#platform/sealer'
import { CHAIN_HEADS } from '#audit/server'
import { ArchiveWriter } from './archive-writer.ts'
import { queueVersion, sequencesOf, type Table, tablesOf } from './catalogue.ts'
import { FILES, FORMAT, KEYS, type Manifest, README, README_TEXT, TABLES } from './format.ts'
import { keysIn } from './keys.ts'
import { type Tell, tellNobody } from './tell.ts'

export interface BackupOptions {
  readonly file: string
  readonly ownerUrl: string
  /** The application's way in, by which what is committed is sealed before the snapshot. */
  readonly database: Database
  readonly sealSteps: readonly SealStep[]
  readonly filesDir: string
  readonly keysDir: string
  readonly withKeys: boolean
  readonly release: string
  readonly tell?: Tell
}

export interface Backup {
  readonly manifest: Manifest
  /** SHA-256 of the manifest: whoever notes it can prove later that the archive is this one. */
  readonly seal: string
}

/** A member of a table holds so much of its rows; it is also what a backup holds in memory. */
const PIECE = 8 * 1024 * 1024

/** Writes one archive of everything while people work: all tables as of one moment, and the files that they name. */
export async function writeBackup(options: BackupOptions): Promise<Backup> {
  const writer = await ArchiveWriter.begin(options.file)
  const owner = new pg.Client({ connectionString: options.ownerUrl })
  try {
    await owner.connect()
    // Until the end nothing is removed from the folder of files.
    await owner.query('select pg_advisory_lock_shared($1)', [COPYING_LOCK])
    await sealAll(options.database, options.sealSteps)
    return await copyAll(owner, writer, options)
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    await owner.end()
  }
}

/** Seals what is committed now, whether or not a server runs that does. */
async function sealAll(database: Database, steps: readonly SealStep[]): Promise<void> {
  while ((await seal(database, steps)).more);
}

async function copyAll(owner: pg.Client, writer: ArchiveWriter, options: BackupOptions): Promise<Backup> {
  const tell = options.tell ?? tellNobody
  await owner.query(`begin isolation level repeatable read read only`)
  await owner.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'`)
  const one = async <Row extends object>(sql: string) => (await owner.query<Row>(sql)).rows
  const [when] = await one<{ at: Date; version: string }>(
    `select now() as at, current_setting('server_version') as version`,
  )
  await writer.add(README, Buffer.byteLength(README_TEXT), [Buffer.from(README_TEXT)])

  const tables: Manifest['tables'] = []
  for (const table of await tablesOf(owner)) tables.push(await copyTable(owner, writer, table, tell))
  const [{ unsealed }] = (await one<{ unsealed: number }>(
    'select count(*)::int as unsealed from audit.entry where seq is null',
  )) as [{ unsealed: number }]
  const heads = await one<Manifest['audit']['heads'][number]>(CHAIN_HEADS)
  const migrations = await one<Manifest['migrations'][number]>(
    'select name, sha256 from platform.migration order by applied_at, name',
  )
  const keys = await copyKeys(writer, options)
  const files = await copyFiles(owner, writer, options.filesDir, tell)
  const rest = { queue: await queueVersion(owner), sequences: await sequencesOf(owner) }
  await owner.query('commit')

  let manifest: Manifest | undefined
  const sealed = await writer.end((own) => {
    manifest = {
      format: FORMAT,
      takenAt: when!.at.toISOString(),
      release: options.release,
      postgres: when!.version,
      migrations,
      ...rest,
      tables,
      files,
      keys,
      audit: { heads, unsealed },
      ...own,
    }
    return manifest
  })
  return { manifest: manifest!, seal: sealed }
}

async function copyTable(
  owner: pg.Client,
  writer: ArchiveWriter,
  { name, columns }: Table,
  tell: Tell,
): Promise<Manifest['tables'][number]> {
  const rows = owner.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  let pieces = 0
  let bytes = 0
  let held: Buffer[] = []
  let size = 0
  const put = async () => {
    if (size === 0) return
    pieces += 1
    await writer.add(`${TABLES}${name}/${String(pieces).padStart(6, '0')}.copy`, size, held)
    tell({ what: name, bytes: size })
    bytes += size
    held = []
    size = 0
  }
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= PIECE) await put()
  }
  await put()
  return { name, columns: [...columns], rows: rows.rowCount, bytes }
}

async function copyKeys(
  writer: ArchiveWriter,
  { keysDir, withKeys }: Pick<BackupOptions, 'keysDir' | 'withKeys'>,
): Promise<Manifest['keys']> {
  const keys = await keysIn(keysDir)
  if (withKeys) for (const { name, content } of keys) await writer.add(KEYS + name, content.length, [content])
  return keys.map(({ name, fingerprint }) => ({ name, fingerprint, inside: withKeys }))
}

interface Named {
  readonly address: string
  readonly bytes: string
  readonly sha256: string
}

const FILES_AT_ONCE = 1000

async function copyFiles(
  owner: pg.Client,
  writer: ArchiveWriter,
  folder: string,
  tell: Tell,
): Promise<Manifest['files']> {
  const found = { count: 0, bytes: 0, damaged: [] as string[] }
  await owner.query(`
    declare named no scroll cursor for
      select distinct on (address) address, bytes, sha256 from platform.file order by address`)
  for (;;) {
    const { rows } = await owner.query<Named>(`fetch ${FILES_AT_ONCE} from named`)
    for (const file of rows) {
      const size = Number(file.bytes)
      if (!(await isWhole(contentPath(folder, file.address), size, file.sha256))) {
        found.damaged.push(file.address)
        continue
      }
      await writer.add(FILES + file.address, size, createReadStream(contentPath(folder, file.address)))
      tell({ what: 'files', bytes: size })
      found.count += 1
      found.bytes += size
    }
    if (rows.length < FILES_AT_ONCE) return found
  }
}

/** Is the content there as the database knows it? Read before it is copied: a member of an archive can't be taken back. */
async function isWhole(path: string, bytes: number, sha256: string): Promise<boolean> {
  const { size } = await stat(path).catch(() => ({ size: undefined }))
  if (size !== bytes) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex') === sha256
}

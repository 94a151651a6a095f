import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { BROKEN_CHAINS, CHAIN_HEADS } from '#audit/server'
import { type Member, readArchive } from './archive-reader.ts'
import { guardsOf, tablesOf } from './catalogue.ts'
import { FILES, KEYS, type Manifest, TABLES } from './format.ts'
import { placeKey } from './keys.ts'
import { placeStaged, stageFile } from './place-files.ts'
import { BackupRefused } from './refused.ts'
import type { Tell } from './tell.ts'

export interface LoadOptions {
  readonly file: string
  readonly filesDir: string
  readonly keysDir: string
  readonly tell: Tell
}

/** Loads a verified archive into the migrated database in one transaction, checks what came of it, and commits. */
export async function loadArchive(owner: pg.Client, manifest: Manifest, options: LoadOptions): Promise<void> {
  const tables = await tablesOf(owner)
  refuseOtherTables(manifest, tables)
  const guards = await guardsOf(owner)
  await owner.query('begin')
  await owner.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'`)
  for (const statement of guards.lower) await owner.query(statement)
  await owner.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)

  const loading = new Loading(owner, manifest, options)
  try {
    await readArchive(options.file, (member) => loading.take(member))
    await loading.end()
  } catch (error) {
    await loading.abandon()
    throw error
  }

  for (const statement of guards.raise) await owner.query(statement).catch(refuseBrokenKey)
  for (const { name, value, used } of manifest.sequences) {
    await owner.query('select setval($1::regclass, $2, $3)', [name, value, used])
  }
  await refuseBrokenChains(owner, manifest)
  for (const { name, content } of loading.keys) await placeKey(options.keysDir, name, content)
  const takeBack = await placeStaged(options.filesDir)
  try {
    await owner.query('commit')
  } catch (error) {
    await takeBack()
    throw error
  }
  // Only these: of the whole database, PostgreSQL's own tables are its superuser's.
  await owner.query(`analyze ${tables.map(({ name }) => name).join(', ')}`)
}

/** Takes the members of an archive, in their order, to where they belong. */
class Loading {
  readonly keys: { name: string; content: Buffer }[] = []
  readonly #owner: pg.Client
  readonly #tables: ReadonlyMap<string, Manifest['tables'][number]>
  readonly #manifest: Manifest
  readonly #options: LoadOptions
  readonly #loaded = new Map<string, number>()
  #into: { name: string; stream: CopyStreamQuery; done: Promise<void> } | undefined
  #files = 0

  constructor(owner: pg.Client, manifest: Manifest, options: LoadOptions) {
    this.#owner = owner
    this.#manifest = manifest
    this.#options = options
    this.#tables = new Map(manifest.tables.map((table) => [table.name, table]))
  }

  async take({ name, content, size }: Member): Promise<void> {
    const table = name.startsWith(TABLES) ? name.slice(TABLES.length, name.lastIndexOf('/')) : undefined
    if (table !== this.#into?.name) await this.#endTable()
    if (table !== undefined) await this.#load(table, content)
    else if (name.startsWith(FILES)) await this.#keep(name.slice(FILES.length), content)
    else if (name.startsWith(KEYS)) {
      // Read into memory: what is longer than any key is none, and must not fill it.
      if (size > KEY_AT_MOST) throw notAKey(name)
      const parts = []
      for await (const chunk of content) parts.push(chunk)
      this.keys.push({ name: name.slice(KEYS.length), content: Buffer.concat(parts) })
    }
    this.#options.tell({ what: table ?? 'files', bytes: size })
  }

  /** Holds what was loaded against what the manifest counts. */
  async end(): Promise<void> {
    await this.#endTable()
    for (const { name, rows } of this.#manifest.tables) {
      const loaded = this.#loaded.get(name) ?? 0
      if (loaded !== rows) throw mismatch(`${name}: ${loaded} ≠ ${rows}`)
    }
    const { rows } = await this.#owner.query<{ n: number }>(
      'select count(distinct address)::int as n from platform.file',
    )
    const { count, damaged } = this.#manifest.files
    if (this.#files !== count || rows[0]!.n !== count + damaged.length) {
      throw mismatch(`files: ${this.#files} ≠ ${count}, ${rows[0]!.n}`)
    }
  }

  /** Lets go of the connection: while rows are awaited it takes no other statement. */
  async abandon(): Promise<void> {
    if (!this.#into || this.#into.stream.destroyed) return
    this.#into.stream.destroy(new Error('The restore was given up.'))
    await this.#into.done.catch(() => undefined)
  }

  async #load(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    this.#into ??= this.#beginTable(name)
    const { stream, done } = this.#into
    for await (const chunk of content) {
      // A row that the database refuses ends the wait.
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]).catch(refuseRow(name))
    }
  }

  #beginTable(name: string) {
    const table = this.#tables.get(name)
    if (!table || this.#loaded.has(name)) throw mismatch(name)
    const stream = this.#owner.query(copyFrom(`copy ${name} (${table.columns.join(', ')}) from stdin`))
    const done = finished(stream)
    done.catch(() => undefined)
    return { name, stream, done }
  }

  async #endTable(): Promise<void> {
    if (!this.#into) return
    const { name, stream, done } = this.#into
    this.#into = undefined
    stream.end()
    await done.catch(refuseRow(name))
    this.#loaded.set(name, stream.rowCount)
  }

  async #keep(address: string, content: AsyncIterable<Buffer>): Promise<void> {
    const { rows } = await this.#owner.query<{ sha256: string }>(
      'select sha256 from platform.file where address = $1 limit 1',
      [address],
    )
    const sha256 = await stageFile(this.#options.filesDir, address, content)
    if (rows[0]?.sha256 !== sha256) throw mismatch(FILES + address)
    this.#files += 1
  }
}

const refuseRow =
  (table: string) =>
  (error: Error): never => {
    throw mismatch(`${table}: ${error.message}`)
  }

function refuseOtherTables(manifest: Manifest, here: readonly { name: string; columns: readonly string[] }[]): void {
  const shape = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    tables.map(({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`).toSorted()
  const [archived, present] = [shape(manifest.tables), shape(here)]
  const odd = archived.find((table) => !present.includes(table)) ?? present.find((table) => !archived.includes(table))
  if (odd) throw mismatch(odd)
}

function refuseBrokenKey(error: unknown): never {
  throw mismatch(error instanceof Error ? error.message : String(error))
}

async function refuseBrokenChains(owner: pg.Client, manifest: Manifest): Promise<void> {
  const broken = await owner.query<{ council: string; seq: string }>(BROKEN_CHAINS)
  if (broken.rows[0]) throw mismatch(`audit ${broken.rows[0].council} #${broken.rows[0].seq}`)
  const heads = await owner.query(CHAIN_HEADS)
  if (JSON.stringify(heads.rows) !== JSON.stringify(manifest.audit.heads)) throw mismatch('audit heads')
}

/** Keys are some tens of random bytes; a member that is longer is none. */
const KEY_AT_MOST = 64 * 1024

const notAKey = (name: string) =>
  new BackupRefused(
    `«${name}» trong bản sao lớn hơn mọi khóa của hệ thống. Không khôi phục gì; nơi này vẫn trống. Hãy dùng bản sao khác.`,
    `“${name}” in the archive is longer than any key of the system. Nothing was restored; the installation is still empty. Use another archive.`,
  )

const mismatch = (where: string) =>
  new BackupRefused(
    `Nội dung bản sao không khớp với chính nó ở «${where}». Không khôi phục gì; nơi này vẫn trống. Hãy dùng bản sao khác.`,
    `The archive does not agree with itself at “${where}”. Nothing was restored; the installation is still empty. Use another archive.`,
  )

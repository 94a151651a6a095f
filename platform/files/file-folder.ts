import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { join } from 'node:path'
import type { CouncilId } from '#platform/access'
import { installationSecret } from '#platform/secret'
import { contentPath, isShelf } from './content-path.ts'
import { councilKey } from './council-key.ts'
import { cleanName, shownName } from './file-name.ts'
import { inspect } from './inspect.ts'
import type { FileKind, Purpose } from './kinds.ts'
import { type Incoming, openNew, type OpenNew, receive, writing } from './receive.ts'
import { refuse } from './refusals.ts'
import { hasSecrecyMark, type Secrecy } from './secrecy.ts'

export interface NewFile extends Incoming {
  readonly purpose: Purpose
  /** What the sender declared; anything but `none` is refused at the door. */
  readonly secrecy?: Secrecy
}

export interface KeptFile {
  readonly address: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
}

/** A folder of files that cannot change under their names: each lies at the keyed hash of its content. */
export class FileFolder {
  readonly #folder: string
  readonly #incoming: string
  readonly #secret: Buffer
  readonly #maxBytes: number
  readonly #openNew: OpenNew

  private constructor(options: FileFolderOptions, secret: Buffer) {
    this.#folder = options.folder
    this.#incoming = join(options.folder, 'incoming')
    this.#secret = secret
    this.#maxBytes = options.maxBytes
    this.#openNew = options.openNew ?? openNew
  }

  static async open(options: FileFolderOptions): Promise<FileFolder> {
    await mkdir(join(options.folder, 'incoming'), { recursive: true, mode: 0o700 })
    return new FileFolder(options, await installationSecret(options.secretPath))
  }

  /** Takes a file in for one council: refused by secrecy, size, kind or damage before anything of it is kept; durable when this returns. */
  async keep(council: CouncilId, file: NewFile): Promise<KeptFile> {
    const name = shownName(file.name)
    if ((file.secrecy ?? 'none') !== 'none' || hasSecrecyMark(name)) throw refuse('files/state-secret', { name })
    const received = await receive(
      { stream: file.stream, name },
      {
        folder: this.#incoming,
        key: councilKey(this.#secret, council),
        maxBytes: this.#maxBytes,
        openNew: this.#openNew,
      },
    )
    try {
      const kind = await inspect(received.path, received.bytes, name, file.purpose)
      await this.#place(received.path, received.address)
      const { address, bytes, sha256 } = received
      return { address, bytes, sha256, kind, name: cleanName(file.name, kind) }
    } catch (error) {
      await rm(received.path, { force: true })
      throw error
    }
  }

  /** The content at an address; throws when the disk has lost it or holds another length. */
  async read(address: string, bytes: number): Promise<Readable> {
    const file = await open(this.#pathOf(address))
    const { size } = await file.stat()
    if (size !== bytes) {
      await file.close()
      throw new Error(`File ${address} has ${size} bytes instead of ${bytes}`)
    }
    return file.createReadStream()
  }

  /** Removes what senders left half-way before `before`; answers how many. */
  async sweepIncoming(before: Date): Promise<number> {
    return this.#removeOlder(this.#incoming, before, () => true)
  }

  /** Removes kept content that no record names and that is older than `before` (a transaction may still be open); answers how many. */
  async sweepUnnamed(before: Date, isNamed: NamedAmong): Promise<number> {
    let removed = 0
    for await (const { folder, unnamed } of this.#shelves(isNamed)) {
      removed += await this.#removeOlder(folder, before, (address) => unnamed.has(address))
    }
    return removed
  }

  /** What lies in the folder without a record: half-way uploads, and content that nothing names. */
  async leftovers(isNamed: NamedAmong): Promise<{ unfinished: Weight; unnamed: Weight }> {
    const unfinished = await weigh(this.#incoming, await readdir(this.#incoming))
    let unnamed: Weight = { files: 0, bytes: 0 }
    for await (const shelf of this.#shelves(isNamed)) {
      const more = await weigh(shelf.folder, [...shelf.unnamed])
      unnamed = { files: unnamed.files + more.files, bytes: unnamed.bytes + more.bytes }
    }
    return { unfinished, unnamed }
  }

  /** Shelf by shelf, the addresses that no record names. */
  async *#shelves(isNamed: NamedAmong): AsyncGenerator<{ folder: string; unnamed: ReadonlySet<string> }> {
    for (const shelf of await readdir(this.#folder)) {
      if (!isShelf(shelf)) continue
      const folder = join(this.#folder, shelf)
      const addresses = await readdir(folder)
      const named = await isNamed(addresses)
      yield { folder, unnamed: new Set(addresses.filter((address) => !named.has(address))) }
    }
  }

  /** The same content again replaces itself, so that its age is that of the newest sender and no sweep takes it away. */
  async #place(from: string, address: string): Promise<void> {
    const shelf = join(this.#folder, address.slice(0, 2))
    await writing(() => mkdir(shelf, { recursive: true, mode: 0o700 }))
    await writing(() => rename(from, this.#pathOf(address)))
    await syncFolder(shelf)
  }

  #pathOf(address: string): string {
    return contentPath(this.#folder, address)
  }

  async #removeOlder(folder: string, before: Date, isLeft: (name: string) => boolean): Promise<number> {
    let removed = 0
    for (const name of (await readdir(folder)).filter(isLeft)) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      if (found && found.mtime < before && (await this.#remove(path, before))) removed += 1
    }
    return removed
  }

  /** Moves a file aside before removing it: the same content may have arrived anew since its age was read. */
  async #remove(path: string, before: Date): Promise<boolean> {
    const aside = join(this.#incoming, `${randomUUID()}.removed`)
    await rename(path, aside)
    if ((await stat(aside)).mtime >= before) {
      await rename(aside, path)
      return false
    }
    await rm(aside)
    return true
  }
}

/** Of these addresses, those that a record names. */
type NamedAmong = (addresses: string[]) => Promise<ReadonlySet<string>>

interface Weight {
  readonly files: number
  readonly bytes: number
}

/** How many there are and how much they hold; one that is gone meanwhile is not counted. */
async function weigh(folder: string, names: readonly string[]): Promise<Weight> {
  let files = 0
  let bytes = 0
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (!found) continue
    files += 1
    bytes += found.size
  }
  return { files, bytes }
}

export interface FileFolderOptions {
  readonly folder: string
  /** Where the installation's secret lies; outside the folder, so that a copy of the files doesn't carry it. */
  readonly secretPath: string
  readonly maxBytes: number
  readonly openNew?: OpenNew
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

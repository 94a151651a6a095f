import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import tar from 'tar-stream'
import { END_MARK, MANIFEST, SEAL, SUMS, sumLine } from './format.ts'
import { BackupRefused } from './refused.ts'

/** Members that one list of hashes names. */
const MEMBERS_A_LIST = 1000
const COMPRESSION = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }

/** Writes an archive member by member, in constant memory, beside its place; it gets its name when it is whole. */
export class ArchiveWriter {
  readonly #file: string
  readonly #part: string
  readonly #pack = tar.pack()
  readonly #written: Promise<void>
  readonly #sums: { name: string; sha256: string }[] = []
  #lines: string[] = []
  #members = 0

  private constructor(file: string) {
    this.#file = file
    this.#part = `${file}.${process.pid}.part`
    this.#written = pipeline(
      this.#pack as unknown as Readable,
      createZstdCompress({ params: COMPRESSION }),
      createWriteStream(this.#part, { mode: 0o600, flags: 'wx' }),
    )
    // Told at the next member or at the end, whichever comes first.
    this.#written.catch(() => undefined)
  }

  /** Begins; refuses where something of this name is there. */
  static async begin(file: string): Promise<ArchiveWriter> {
    await refuseTaken(file)
    return new ArchiveWriter(file)
  }

  /** Adds a member of so many bytes; answers its SHA-256. */
  async add(name: string, size: number, content: AsyncIterable<Buffer> | readonly Buffer[]): Promise<string> {
    const sha256 = await this.#put(name, size, content)
    this.#lines.push(sumLine(sha256, name))
    this.#members += 1
    if (this.#lines.length === MEMBERS_A_LIST) await this.#closeList()
    return sha256
  }

  /** Closes the archive with the manifest that is made of its lists; answers the manifest's SHA-256, the seal. */
  async end(
    manifestOf: (own: { sums: { name: string; sha256: string }[]; members: number }) => object,
  ): Promise<string> {
    if (this.#lines.length > 0) await this.#closeList()
    const manifest = Buffer.from(
      `${JSON.stringify(manifestOf({ sums: this.#sums, members: this.#members }), null, 1)}\n`,
    )
    const seal = await this.#put(MANIFEST, manifest.length, [manifest])
    const line = Buffer.from(sumLine(seal, MANIFEST))
    await this.#put(SEAL, line.length, [line])
    this.#pack.finalize()
    await this.#written
    await this.#markEnd()
    await this.#giveName()
    return seal
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.#pack.destroy()
    await this.#written.catch(() => undefined)
    await rm(this.#part, { force: true })
  }

  async #closeList(): Promise<void> {
    const name = `${SUMS}${String(this.#sums.length + 1).padStart(6, '0')}.sha256`
    const list = Buffer.from(this.#lines.join(''))
    this.#lines = []
    this.#sums.push({ name, sha256: await this.#put(name, list.length, [list]) })
  }

  async #put(name: string, size: number, content: AsyncIterable<Buffer> | readonly Buffer[]): Promise<string> {
    const sha256 = createHash('sha256')
    async function* hashed() {
      for await (const chunk of content) {
        sha256.update(chunk)
        yield chunk
      }
    }
    // What breaks the disk breaks the pack; waiting for the entry alone would then wait for ever.
    const broken = this.#written.then(() => Promise.reject(new Error('The archive was closed too early.')))
    await Promise.race([pipeline(Readable.from(hashed()), this.#pack.entry({ name, size, mode: 0o600 })), broken])
    return sha256.digest('hex')
  }

  async #markEnd(): Promise<void> {
    const file = await open(this.#part, 'a')
    try {
      await file.appendFile(END_MARK)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async #giveName(): Promise<void> {
    try {
      // Unlike a rename, a link never replaces what has come there in the meantime.
      await link(this.#part, this.#file)
      await rm(this.#part)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(this.#file)
      await refuseTaken(this.#file)
      await rename(this.#part, this.#file)
    }
    const folder = await open(dirname(this.#file))
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }
}

async function refuseTaken(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw taken(file)
}

const taken = (file: string) =>
  new BackupRefused(
    `${file} đã có, không ghi đè. Chọn tên khác.`,
    `${file} is there already and is not replaced. Choose another name.`,
  )

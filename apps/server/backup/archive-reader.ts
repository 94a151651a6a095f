import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import tar from 'tar-stream'
import { END_MARK, type Manifest, MANIFEST, parseManifest, SEAL, SUMS, sumLine } from './format.ts'
import { BackupRefused } from './refused.ts'

export interface Member {
  readonly name: string
  readonly size: number
  readonly content: AsyncIterable<Buffer>
}

/** Lists, manifest and seal are read into memory; longer ones are none. */
const TEXT_AT_MOST = 64 * 1024 * 1024

/**
 * Reads an archive to its end, hands each member to `visit` and answers the manifest and its SHA-256. Refuses an archive
 * that is cut, damaged, edited, or lacks or adds a member; what `visit` throws goes through as it is.
 */
export async function readArchive(
  file: string,
  visit: (member: Member) => Promise<void>,
): Promise<{ manifest: Manifest; seal: string }> {
  const check = new Check()
  const visits = { failure: undefined as unknown }
  const members = tar.extract()
  await refuseWithoutEnd(file)
  const filled = pipeline(createReadStream(file), createZstdDecompress(), members)
  const walked = (async () => {
    for await (const entry of members) {
      const { name, size, type } = entry.header
      if (type !== 'file') throw damaged(`${name}: ${type}`)
      const sha256 = createHash('sha256')
      const isText = check.isOwn(name)
      if (isText && size > TEXT_AT_MOST) throw damaged(name)
      const kept: Buffer[] = []
      const content = (async function* () {
        for await (const chunk of entry as AsyncIterable<Buffer>) {
          sha256.update(chunk)
          if (isText) kept.push(chunk)
          yield chunk
        }
      })()
      if (!isText) {
        await visit({ name, size, content }).catch((error: unknown) => {
          visits.failure = error
          throw error
        })
      }
      // What the visitor left unread is read all the same: it is part of the hash.
      while (!(await content.next()).done);
      check.take(name, sha256.digest('hex'), Buffer.concat(kept).toString())
    }
  })()
  // Each notices the other's end; the reason stands with whoever failed first.
  const failed = walked.catch((error: unknown) => {
    members.destroy(error as Error)
    throw error
  })
  const results = await Promise.allSettled([failed, filled])
  if (visits.failure !== undefined) throw visits.failure
  for (const result of results) if (result.status === 'rejected') throw readable(result.reason)
  return check.end()
}

/** Looks at the last bytes first: the end mark tells a cut archive at once, and to the byte. */
async function refuseWithoutEnd(path: string): Promise<void> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const last = Buffer.alloc(END_MARK.length)
      await file.read(last, 0, last.length, Math.max(0, size - last.length))
      if (!last.equals(END_MARK)) throw CUT
    } finally {
      await file.close()
    }
  } catch (error) {
    throw readable(error)
  }
}

/** Holds each hash against the lists, the lists against the manifest, and the manifest against its seal. */
class Check {
  #lines: string[] = []
  readonly #sums: { name: string; sha256: string }[] = []
  #members = 0
  #manifest: { text: string; sha256: string } | undefined
  #sealed = false

  isOwn(name: string): boolean {
    return name === MANIFEST || name === SEAL || name.startsWith(SUMS)
  }

  take(name: string, sha256: string, text: string): void {
    if (this.#sealed || (this.#manifest && name !== SEAL)) throw damaged(name)
    if (name === MANIFEST) {
      if (this.#lines.length > 0) throw damaged(name)
      this.#manifest = { text, sha256 }
    } else if (name === SEAL) {
      if (!this.#manifest || text !== sumLine(this.#manifest.sha256, MANIFEST)) throw damaged(MANIFEST)
      this.#sealed = true
    } else if (name.startsWith(SUMS)) {
      const listed = text.split(/(?<=\n)/)
      const wrong = this.#lines.find((line, n) => line !== listed[n])
      if (wrong !== undefined) throw damaged(wrong.slice(66, -1))
      if (listed.length !== this.#lines.length) throw damaged(name)
      this.#lines = []
      this.#sums.push({ name, sha256 })
    } else {
      this.#lines.push(sumLine(sha256, name))
      this.#members += 1
    }
  }

  end(): { manifest: Manifest; seal: string } {
    if (!this.#manifest || !this.#sealed) {
      throw CUT
    }
    const manifest = parseManifest(this.#manifest.text)
    if (!manifest) {
      throw new BackupRefused(
        'Bản sao thuộc định dạng khác với bản phần mềm này. Chưa có gì bị thay đổi; dùng đúng bản phần mềm đã tạo ra nó.',
        'The archive has a format other than this release reads. Nothing was changed; use the release that made it.',
      )
    }
    if (JSON.stringify(manifest.sums) !== JSON.stringify(this.#sums) || manifest.members !== this.#members) {
      throw damaged(MANIFEST)
    }
    return { manifest, seal: this.#manifest.sha256 }
  }
}

const CUT = new BackupRefused(
  'Bản sao bị cắt cụt hoặc không phải bản sao lưu: thiếu phần kết. Chưa có gì bị thay đổi.',
  'The archive is cut, or is none: its end is missing. Nothing was changed.',
)

const damaged = (where: string) =>
  new BackupRefused(
    `Bản sao bị hỏng hoặc bị sửa ở «${where}». Chưa có gì bị thay đổi; hãy dùng bản sao khác.`,
    `The archive is damaged or was edited at “${where}”. Nothing was changed; use another archive.`,
  )

function readable(error: unknown): unknown {
  if (error instanceof BackupRefused) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  // Of the disk: no file of this name, no right to read it.
  if (/^E[A-Z]+$/.test(code))
    return new BackupRefused(`Không đọc được tệp: ${message}`, `The file could not be read: ${message}`)
  return damaged(message)
}

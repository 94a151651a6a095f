import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'

/** One file inside a zip archive, as its directory says; the sizes are claims until it is unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly packedBytes: number
  readonly bytes: number
  readonly stored: boolean
  readonly encrypted: boolean
  readonly headerAt: number
}

/** Reads `length` bytes at `position`; fewer at the end of the archive. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>

/** The archive is not whole, or is built in a way that no office program builds it. */
export class ZipDamaged extends Error {
  override readonly name = 'ZipDamaged'
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const HEADER_SIGNATURE = 0x04034b50
const HEADER_BYTES = 30
const LARGEST_DIRECTORY = 8 * 1024 * 1024

/** Lists an archive by its directory at the end, reading nothing else; throws ZipDamaged when that is not whole. */
export async function readZipDirectory(read: ReadAt, size: number): Promise<ZipEntry[]> {
  const tail = await read(Math.max(0, size - END_BYTES - LONGEST_COMMENT), END_BYTES + LONGEST_COMMENT)
  let end = tail.length - END_BYTES
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1
  if (end < 0) throw new ZipDamaged('no directory at the end')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (length > LARGEST_DIRECTORY || start + length > size) throw new ZipDamaged('directory out of bounds')
  return entriesOf(await read(start, length), count)
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new ZipDamaged('directory ends early')
    }
    const nameBytes = directory.readUInt16LE(at + 28)
    const extraBytes = directory.readUInt16LE(at + 30)
    const commentBytes = directory.readUInt16LE(at + 32)
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      stored: directory.readUInt16LE(at + 10) === 0,
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes
  }
  return entries
}

const inflate = promisify(inflateRaw)

/** Unpacks one entry, to at most the size it claims; throws ZipDamaged when it is broken or claims less than it holds. */
export async function unpackEntry(read: ReadAt, entry: ZipEntry): Promise<Buffer> {
  const header = await read(entry.headerAt, HEADER_BYTES)
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE) throw new ZipDamaged(entry.name)
  const start = entry.headerAt + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await read(start, entry.packedBytes)
  if (packed.length < entry.packedBytes) throw new ZipDamaged(entry.name)
  if (entry.stored) return packed
  try {
    // One byte more than claimed, since zlib takes 0 for no limit.
    const content = await inflate(packed, { maxOutputLength: entry.bytes + 1 })
    if (content.length === entry.bytes) return content
  } catch {
    throw new ZipDamaged(entry.name)
  }
  throw new ZipDamaged(entry.name)
}

/** The bounds within which an office document may unpack. */
export const ZIP_LIMITS = { entries: 5_000, bytes: 500 * 1024 * 1024, ratio: 250, ratioFrom: 20 * 1024 * 1024 } as const

/** Does an archive claim to hold more than any honest document would? */
export function unpacksTooLarge(entries: readonly ZipEntry[]): boolean {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  return (
    entries.length > ZIP_LIMITS.entries ||
    bytes > ZIP_LIMITS.bytes ||
    (bytes > ZIP_LIMITS.ratioFrom && bytes > packed * ZIP_LIMITS.ratio)
  )
}

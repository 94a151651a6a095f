import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { FILE_KINDS, type FileKind, PURPOSES, type Purpose } from './kinds.ts'
import { vi } from './messages.vi.ts'
import { refuse } from './refusals.ts'
import { type ReadAt, readZipDirectory, unpacksTooLarge, ZipDamaged } from './zip-directory.ts'

const SNIFFED: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
}
const WITH_MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'ppsm', 'potm'])
const MACRO_PART = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i
/** What stands near the end of a file that arrived whole. */
const LAST_MARKS: Readonly<Partial<Record<FileKind, Buffer>>> = {
  pdf: Buffer.from('%%EOF'),
  png: Buffer.from('IEND'),
  jpeg: Buffer.from([0xff, 0xd9]),
}
const TAIL_BYTES = 64 * 1024

/** Finds a file's kind from its content, never its name, and refuses what the purpose doesn't allow or what is not safe to keep. */
export async function inspect(path: string, size: number, name: string, purpose: Purpose): Promise<FileKind> {
  const sniffed = (await fileTypeFromFile(path))?.ext ?? ''
  if (WITH_MACROS.has(sniffed)) throw refuse('files/has-macros', { name })
  if (sniffed === 'cfb') throw refuse('files/protected', { name })
  const kind = SNIFFED[sniffed]
  const allowed: readonly FileKind[] = PURPOSES[purpose]
  const file = await open(path)
  try {
    // A zip whose parts can't be read as Word or Excel is told apart here: cut off, or simply another archive.
    if (kind === 'docx' || kind === 'xlsx' || sniffed === 'zip') await inspectArchive(file, size, name)
    if (kind === undefined || !allowed.includes(kind)) {
      throw refuse('files/kind-not-allowed', {
        name,
        found: kind ? vi.kinds[kind] : sniffed === '' ? '?' : sniffed.toUpperCase(),
        allowed: FILE_KINDS.filter((each) => allowed.includes(each))
          .map((each) => vi.kinds[each])
          .join(', '),
      })
    }
    const mark = LAST_MARKS[kind]
    if (mark && !(await tailOf(file, size)).includes(mark)) throw refuse('files/damaged', { name })
    if (kind === 'webp' && !(await isWholeWebp(file, size))) throw refuse('files/damaged', { name })
    return kind
  } finally {
    await file.close()
  }
}

/** A WebP says its length in its first bytes (RIFF): less of it than that was cut off. */
async function isWholeWebp(file: FileHandle, size: number): Promise<boolean> {
  const head = await readerOf(file)(0, 8)
  return head.length === 8 && head.readUInt32LE(4) + 8 <= size
}

async function inspectArchive(file: FileHandle, size: number, name: string): Promise<void> {
  try {
    const entries = await readZipDirectory(readerOf(file), size)
    if (unpacksTooLarge(entries)) throw refuse('files/unpacks-too-large', { name })
    if (entries.some((entry) => entry.encrypted)) throw refuse('files/protected', { name })
    if (entries.some((entry) => MACRO_PART.test(entry.name))) throw refuse('files/has-macros', { name })
  } catch (error) {
    throw error instanceof ZipDamaged ? refuse('files/damaged', { name }) : error
  }
}

function readerOf(file: FileHandle): ReadAt {
  return async (position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
}

async function tailOf(file: FileHandle, size: number): Promise<Buffer> {
  return readerOf(file)(Math.max(0, size - TAIL_BYTES), TAIL_BYTES)
}

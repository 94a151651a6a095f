import readXlsxFile from 'read-excel-file/node'
import { type ReadAt, readZipDirectory, unpackEntry, ZipDamaged, type ZipEntry } from '#platform/files'
import type { CellValue } from './cells.ts'
import { refuse } from './refusals.ts'
import { type SheetFacts, sheetFacts } from './sheet-facts.ts'

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 300
const MOST_UNPACKED = 200 * 1024 * 1024
const MOST_PARTS = 2_000
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('504b', 'hex')

/** A visible sheet: its cells by row and column from 0, and what the cells alone don't tell. */
export interface OpenSheet extends SheetFacts {
  readonly name: string
  readonly rows: readonly (readonly (CellValue | null)[])[]
}

/** Opens a workbook and reads its visible sheets; whatever is wrong with it is a refusal, never a library's error. */
export async function openWorkbook(file: Buffer): Promise<OpenSheet[]> {
  if (file.subarray(0, OLE.length).equals(OLE)) throw refuse('sheets/protected')
  if (!file.subarray(0, ZIP.length).equals(ZIP)) throw refuse('sheets/not-xlsx')
  const parts = await unpack(file)
  const workbook = parts.get('xl/workbook.xml')
  if (workbook === undefined) throw refuse('sheets/not-xlsx')
  const listed = listSheets(workbook, parts.get('xl/_rels/workbook.xml.rels') ?? '')
  // Sizes are checked before the cells are read: one cell at the far corner makes a table of 16 thousand million.
  const facts = listed.map(({ part }) => sheetFacts(parts.get(part) ?? ''))
  if (facts.some(({ lastRow, lastColumn }) => lastRow > MOST_ROWS || lastColumn > MOST_COLUMNS)) throw tooLarge()
  const cells = await readCells(file)
  return listed.flatMap(({ hidden }, at) => {
    const read = cells[at]
    const fact = facts[at]
    return hidden || !read || !fact
      ? []
      : [{ ...fact, name: read.sheet, rows: read.data as unknown as OpenSheet['rows'] }]
  })
}

function tooLarge() {
  return refuse('sheets/too-large', { rows: MOST_ROWS, columns: MOST_COLUMNS })
}

async function readCells(file: Buffer) {
  try {
    return await readXlsxFile(file)
  } catch {
    throw refuse('sheets/damaged')
  }
}

/** The XML parts, each no larger than the archive claims; a bomb is refused before it is unpacked. */
async function unpack(file: Buffer): Promise<ReadonlyMap<string, string>> {
  const read: ReadAt = async (position, length) => file.subarray(position, position + length)
  try {
    const entries = await readZipDirectory(read, file.length)
    if (entries.some((entry) => entry.encrypted)) throw refuse('sheets/protected')
    const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0)
    if (unpacked > MOST_UNPACKED || entries.length > MOST_PARTS) throw tooLarge()
    const parts = new Map<string, string>()
    for (const entry of entries.filter(isRead)) parts.set(entry.name, (await unpackEntry(read, entry)).toString('utf8'))
    return parts
  } catch (error) {
    throw error instanceof ZipDamaged ? refuse('sheets/damaged') : error
  }
}

/** All the parts that the reading library unpacks, so that none of them is larger than it claims. */
const isRead = (entry: ZipEntry) => /\.(?:xml|rels)$/i.test(entry.name)

/** The sheets in the order of the workbook, with the part of the archive that holds each. */
function listSheets(workbook: string, relations: string): { readonly part: string; readonly hidden: boolean }[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, String.raw`\w+:id`)) ?? ''
    return {
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      hidden: /hidden/i.test(attribute(tag, 'state')),
    }
  })
}

function attribute(tag: string, name: string): string {
  return new RegExp(String.raw`\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? ''
}

import { fold } from '#platform/text'
import { type CellKind, type CellValue, textOf } from './cells.ts'
import type { SheetDefinition } from './definition.ts'
import { findHeader, type Header } from './header.ts'
import { type ImportPreview, Problems, type SheetProblem } from './problem.ts'
import { refuse } from './refusals.ts'
import { columnLetters } from './sheet-facts.ts'
import { openWorkbook } from './workbook.ts'

/** A row without errors and where it stood. */
export interface ReadRow<Row> {
  /** As Excel numbers rows. */
  readonly row: number
  readonly value: Row
}

export interface ReadSheet<Row> {
  readonly rows: readonly ReadRow<Row>[]
  /** How many rows had anything in them. */
  readonly rowCount: number
  readonly problems: readonly SheetProblem[]
  readonly problemCount: number
  readonly errorCount: number
  /** Are there errors? Then nothing of the sheet may be imported. */
  readonly hasErrors: boolean
  readonly truncated: boolean
  /** The name of the sheet that was read, and of all the visible ones. */
  readonly sheet: string
  readonly sheets: readonly string[]
}

type Values = Record<string, unknown>
type Place = Readonly<{ row: number; at: number; header: string }>
type Waiting = Readonly<{ place: Place; values: Values; key: string; text: string }>

/**
 * Reads a workbook by its definition: rows without errors, and every problem by row, column and reason (200 of a kind
 * listed, all counted). It reads the sheet that is named, or else the visible one that has the most of the columns.
 * Refuses with `sheets/…` what is no readable workbook.
 */
export async function readSheet<Row>(
  file: Buffer,
  definition: SheetDefinition<Row>,
  { sheet }: { readonly sheet?: string | undefined } = {},
): Promise<ReadSheet<Row>> {
  const sheets = await openWorkbook(file)
  const header = findHeader(sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet), definition)
  if (!header) throw refuseWithoutHeader(definition, sheet)
  const read = await new Reading(definition, header).run()
  return { ...read, sheet: header.sheet.name, sheets: sheets.map(({ name }) => name) }
}

function refuseWithoutHeader<Row>(definition: SheetDefinition<Row>, sheet: string | undefined) {
  const columns = definition.columns
    .filter((column) => column.required)
    .map((column) => column.header)
    .join('; ')
  return sheet === undefined
    ? refuse('sheets/no-header', { columns })
    : refuse('sheets/no-header-there', { sheet, columns })
}

class Reading<Row> {
  readonly #definition: SheetDefinition<Row>
  readonly #header: Header
  readonly #problems = new Problems()
  readonly #badRows = new Set<number>()

  constructor(definition: SheetDefinition<Row>, header: Header) {
    this.#definition = definition
    this.#header = header
  }

  async run(): Promise<Omit<ReadSheet<Row>, 'sheet' | 'sheets'>> {
    const complete = this.#checkColumns()
    const read = complete ? this.#readRows() : []
    const waiting = new Map<CellKind<never>, Waiting[]>()
    for (const each of read) this.#collect(each.waiting, waiting)
    for (const [kind, all] of waiting) await this.#resolve(kind, all)
    const { listed, count } = this.#problems
    const problemCount = count.error + count.warning
    return {
      rows: read
        .filter(({ row }) => !this.#badRows.has(row))
        .map(({ row, values }) => ({ row: row + 1, value: values as Row })),
      rowCount: read.length,
      problems: listed,
      problemCount,
      errorCount: count.error,
      hasErrors: count.error > 0,
      truncated: problemCount > listed.length,
    }
  }

  /** Names missing, standing twice, or unknown; only when none of the first two is there can rows be read. */
  #checkColumns(): boolean {
    const { found, unknown, top } = this.#header
    for (const [index, column] of this.#definition.columns.entries()) {
      const places = found.get(index) ?? []
      if (places.length === 0 && column.required) {
        this.#add({ row: top, at: -1, header: column.header }, 'missing-column', '')
      }
      if (places.length > 1)
        this.#add({ row: top, at: places[1]!, header: column.header }, 'duplicate-column', column.header)
    }
    for (const { at, name } of unknown) {
      if (!isOrdinal(name)) this.#add({ row: top, at, header: name }, 'unknown-column', name, {}, 'warning')
    }
    return this.#problems.count.error === 0
  }

  #readRows() {
    const { sheet, firstRow } = this.#header
    const rows = []
    for (let row = firstRow; row < sheet.rows.length; row += 1) {
      const read = this.#readRow(row)
      if (read) rows.push({ row, ...read })
    }
    return rows
  }

  #readRow(
    row: number,
  ): { readonly values: Values; readonly waiting: (readonly [CellKind<never>, Waiting])[] } | undefined {
    const cells = this.#definition.columns.map((column, index) => {
      const at = this.#header.found.get(index)?.[0]
      const cell = at === undefined ? null : (this.#header.sheet.rows[row]?.[at] ?? null)
      const place = { row, at: at ?? -1, header: column.header }
      const fault = at === undefined ? undefined : this.#header.sheet.faults.get(`${columnLetters(at)}${row + 1}`)
      return { column, cell: isBlank(cell) ? null : cell, place, fault }
    })
    if (cells.every(({ cell, fault }) => cell === null && !fault)) return undefined
    if (cells.every(({ cell, column }) => fold(cell === null ? '' : textOf(cell)) === fold(column.example))) {
      this.#add({ row, at: -1, header: '' }, 'example-row', '', {}, 'warning')
      return undefined
    }
    const values: Values = {}
    const waiting: (readonly [CellKind<never>, Waiting])[] = []
    for (const { column, cell, place, fault } of cells) {
      const { key, parse } = column
      values[key] = parse.blank ?? null
      if (fault) this.#add(place, fault, '')
      else if (cell === null) {
        if (column.required && parse.blank === undefined) this.#add(place, 'required', '')
      } else if (parse.find) waiting.push([parse, { place, values, key, text: textOf(cell) }])
      else {
        const read = parse.read(cell)
        if (read.ok) values[key] = read.value
        else this.#add(place, read.reason, textOf(cell), read.params)
      }
    }
    return { values, waiting }
  }

  #collect(from: readonly (readonly [CellKind<never>, Waiting])[], into: Map<CellKind<never>, Waiting[]>): void {
    for (const [kind, each] of from) {
      const all = into.get(kind)
      if (all) all.push(each)
      else into.set(kind, [each])
    }
  }

  /** Looks up at once all that a column refers to. */
  async #resolve(kind: CellKind<never>, all: readonly Waiting[]): Promise<void> {
    const found = await kind.find!([...new Set(all.map((each) => each.text))])
    for (const { place, values, key, text } of all) {
      const value = found.get(text)
      if (value === undefined) this.#add(place, 'not-found', text)
      else if (value === 'several') this.#add(place, 'several-found', text)
      else values[key] = value
    }
  }

  #add(
    { row, at, header }: Place,
    reason: SheetProblem['reason'],
    found: string,
    params: SheetProblem['params'] = {},
    kind: SheetProblem['kind'] = 'error',
  ): void {
    if (kind === 'error') this.#badRows.add(row)
    this.#problems.add({
      row: row + 1,
      column: at < 0 ? null : columnLetters(at),
      header: header === '' ? null : header,
      found,
      reason,
      params,
      kind,
    })
  }
}

function isBlank(cell: CellValue | null): boolean {
  return cell === null || (typeof cell === 'string' && textOf(cell) === '')
}

/** The running number that nearly every Vietnamese table begins with. */
function isOrdinal(name: string): boolean {
  return ['stt', 'tt', 'so thu tu', 'so tt'].includes(fold(name))
}

const ROWS_IN_SAMPLE = 20

/** What people see before they confirm an import. */
export function previewOf<Row>(read: ReadSheet<Row>, definition: SheetDefinition<Row>): ImportPreview {
  const shown = (value: unknown, kind: CellKind<never>) => (value === null ? '' : textOf(kind.write(value as never)))
  const sample = read.rows.slice(0, ROWS_IN_SAMPLE)
  return {
    rows: read.rowCount,
    valid: read.rows.length,
    problems: [...read.problems],
    problemCount: read.problemCount,
    errorCount: read.errorCount,
    truncated: read.truncated,
    sheet: read.sheet,
    sheets: [...read.sheets],
    sample: {
      headers: definition.columns.map((column) => column.header),
      rows: sample.map(({ value }) => definition.columns.map(({ key, parse }) => shown((value as Values)[key], parse))),
      numbers: sample.map(({ row }) => row),
    },
  }
}

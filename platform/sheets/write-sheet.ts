import type { Readable } from 'node:stream'
import writeXlsxFile, { type Cell, type CellObject, type Row as Cells } from 'write-excel-file/node'
import type { Column, SheetDefinition } from './definition.ts'
import { vi } from './messages.vi.ts'
import { fill } from './problem.ts'

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const
const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  backgroundColor: '#F3EFE6',
} as const
const BODY = { borderStyle: 'thin', alignVertical: 'top', wrap: true } as const
/** Excel takes _x0041_ inside a text for the letter A; its underscore is written as such. */
const ESCAPE_LIKE = /_(?=x[\da-f]{4}_)/gi
const DATE_FORMAT = 'dd/mm/yyyy'
const COUNT_FORMAT = '#,##0'

/** Writes rows as a workbook, streamed: title, names, one row each; days and numbers as such, everything else as text, so that no text ever runs as a formula. `sample` marks the sheet as sample data. */
export async function writeSheet<Row>(
  definition: SheetDefinition<Row>,
  rows: Iterable<Row>,
  options: { readonly title?: string; readonly sample?: boolean } = {},
): Promise<Readable> {
  const { columns } = definition
  const head = [
    ...(options.sample ? [banner(vi.guide.sample, columns.length)] : []),
    ...(options.title ? [banner(options.title, columns.length)] : []),
    columns.map((column) => nameCell(column.header)),
  ]
  const body = Array.from(rows, (row) => columns.map(({ key, parse }) => valueCell(parse, (row as Values)[key])))
  return streamed(
    writeXlsxFile(
      [...head, ...body],
      {
        ...sheetOptions(definition.name, columns),
        stickyRowsCount: head.length,
      },
      FONT,
    ),
  )
}

/** An empty form: names with one example row, and a second sheet that says how each column is written. */
export async function templateSheet<Row>(definition: SheetDefinition<Row>): Promise<Readable> {
  const { columns } = definition
  const { guide } = vi
  const explained = columns.map((column) =>
    [
      column.header,
      column.required ? guide.yes : '',
      fill(vi.rules[column.parse.rule], column.parse.ruleParams),
      column.example,
    ].map(textCell),
  )
  return streamed(
    writeXlsxFile(
      [
        {
          data: [
            columns.map((column) => nameCell(column.header)),
            columns.map((column) => ({
              ...textCell(column.example),
              fontStyle: 'italic' as const,
              textColor: '#6B6459',
            })),
          ],
          ...sheetOptions(definition.name, columns),
          stickyRowsCount: 1,
        },
        {
          sheet: guide.title,
          data: [
            [guide.column, guide.required, guide.rule, guide.example].map(nameCell),
            ...explained,
            [{ value: guide.note, type: String, columnSpan: 4, wrap: true }, null, null, null],
          ],
          columns: [{ width: 30 }, { width: 12 }, { width: 60 }, { width: 30 }],
        },
      ],
      FONT,
    ),
  )
}

type Values = Readonly<Record<string, unknown>>

function sheetOptions(name: string, columns: readonly Column[]) {
  return {
    sheet: name.slice(0, 31),
    columns: columns.map(({ header, width }) => ({ width: width ?? Math.min(40, Math.max(12, header.length + 4)) })),
  }
}

function banner(text: string, width: number): Cells {
  const cell: Cell = { value: text, type: String, fontWeight: 'bold', fontSize: 14, align: 'center', columnSpan: width }
  return [cell, ...Array.from({ length: width - 1 }, () => null)]
}

function nameCell(value: string): CellObject {
  return { value, type: String, ...HEAD }
}

function textCell(value: string): CellObject {
  return { ...(value !== '' && { value: escaped(value) }), type: String, ...BODY }
}

function valueCell(kind: Column['parse'], value: unknown): Cell {
  if (value === null || value === undefined) return { ...BODY }
  const written = kind.write(value as never)
  if (written instanceof Date) return { value: written, type: Date, format: DATE_FORMAT, ...BODY }
  if (typeof written === 'number') return { value: written, type: Number, format: COUNT_FORMAT, ...BODY }
  return textCell(written)
}

async function streamed(written: ReturnType<typeof writeXlsxFile>): Promise<Readable> {
  return (written.toStream as () => Promise<Readable>)()
}

/** The writer looks texts up in a plain object: "toString" stands there already, so its first letter goes as its code. */
function escaped(text: string): string {
  const written = text.replaceAll(ESCAPE_LIKE, '_x005F_')
  if (!(written in Object.prototype)) return written
  return `_x${written.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${written.slice(1)}`
}

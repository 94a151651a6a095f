import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type FieldProblem, Refusal } from '#platform/refusal'
import { type ImportPreview, previewOf, readSheet, type SheetDefinition } from '#platform/sheets'
import { type Register, refuse } from '#councils'

/** How one register is taken in from Excel: its columns, and the use case that each row goes through. */
export interface RegisterImport<Row> {
  readonly register: Register
  readonly sheet: SheetDefinition<Row>
  readonly takeRow: (row: Row) => Promise<unknown>
}

/** A workbook, and the sheet of it that was chosen where it has several. */
export interface RegisterFile {
  readonly content: Buffer
  readonly sheet: string | undefined
}

/** What the file would do; nothing is written. */
export async function previewImport<Row>(file: RegisterFile, { sheet }: RegisterImport<Row>): Promise<ImportPreview> {
  return previewOf(await readSheet(file.content, sheet, file), sheet)
}

/**
 * Takes in every row of the file through the use case that a person would go through, or none of them. Refusals: cells
 * that can't be read; no row at all; the first row that the use case refuses, named by its number.
 */
export async function importRegister<Row>(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  file: RegisterFile,
  { register, sheet, takeRow }: RegisterImport<Row>,
) {
  const read = await readSheet(file.content, sheet, file)
  if (read.hasErrors) throw refuse('councils/import-has-problems', { count: read.errorCount })
  if (read.rows.length === 0) throw refuse('councils/import-nothing')
  for (const { row, value } of read.rows) {
    try {
      await takeRow(value)
    } catch (error) {
      throw error instanceof Refusal ? refusedRow(row, error) : error
    }
  }
  const subject = { kind: 'councils/council', id: council }
  const rows = read.rows.length
  await record(tx, actor, { kind: 'councils.register-imported', subject, after: { register, rows } })
  await emit(tx, 'councils.register-imported', { subject, payload: { register, rows } })
  return { rows }
}

/** Keeps the code and the texts of the use case's own refusal, and says which row met it. */
function refusedRow(row: number, refusal: Refusal): Refusal {
  const place: FieldProblem = { path: `row:${row}`, message: `Dòng ${row} của tệp.` }
  const errors = [place, ...refusal.errors.map(({ path, message }) => ({ path: `row:${row}.${path}`, message }))]
  return new Refusal(refusal.code, refusal.status, { ...refusal.params, row }, { errors })
}

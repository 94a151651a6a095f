import type { CellKind } from './cells.ts'

/** One column. Its value is `never` where columns of all kinds stand together: each knows only its own how to read and write. */
export interface Column<Key extends string = string, Value = never, Required extends boolean = boolean> {
  readonly key: Key
  readonly header: string
  /** Other names under which the column is found. */
  readonly aliases?: readonly string[]
  readonly required?: Required
  readonly parse: CellKind<Value>
  readonly example: string
  /** In characters; about as wide as the header unless given. */
  readonly width?: number
}

type AnyColumn = Column

/** The columns of a register: how its rows are read from Excel and written to it. */
export interface SheetDefinition<Row> {
  /** Name of the sheet, at most 31 characters. */
  readonly name: string
  readonly columns: readonly AnyColumn[]
  /** Never set: carries the type of a row. */
  readonly row?: Row
}

type ValueOf<Each> = Each extends { readonly parse: CellKind<infer Value> } ? Value : never
type IsSure<Each> = Each extends { readonly required: true } ? true : ValueOf<Each> extends boolean ? true : false

/** A row of these columns: required ones and yes/no always have a value, others can be null. */
export type RowOf<Columns extends readonly { readonly key: string }[]> = {
  readonly [Each in Columns[number] as Each['key']]: IsSure<Each> extends true ? ValueOf<Each> : ValueOf<Each> | null
}

/** Defines a sheet; the type of its rows follows from the columns. */
export function sheet<
  const Columns extends readonly (Omit<AnyColumn, 'parse'> & { readonly parse: object })[],
>(definition: { readonly name: string; readonly columns: Columns }): SheetDefinition<RowOf<Columns>> {
  return definition as unknown as SheetDefinition<RowOf<Columns>>
}

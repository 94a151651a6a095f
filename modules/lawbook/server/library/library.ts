import type { Bilingual, ParameterLevel, ParameterStatus, ParameterValue, ValueOfKind } from '#lawbook'
import type { KeyShape } from '../../contract/keys/shape.ts'
import type { BasisCode } from './bases.ts'

/** One dated value of the library, before it has an id. */
export interface LibraryRow<Value = ParameterValue> {
  readonly value: Value
  readonly level: ParameterLevel
  readonly from: string
  readonly to: string | null
  readonly basis: BasisCode | null
  readonly article: string | null
  readonly status: ParameterStatus
}

/** A key of the library with its name and its values in order of time. */
export interface LibraryEntry<Value = ParameterValue> {
  readonly name: Bilingual
  readonly rule: string | null
  readonly note: Bilingual | null
  readonly rows: readonly LibraryRow<Value>[]
}

/** An entry for each key of an area, its values of the key's kind: a key without an entry does not compile. */
export type LibraryOf<Keys extends Readonly<Record<string, KeyShape>>> = {
  readonly [Key in keyof Keys]: LibraryEntry<ValueOfKind<Keys[Key]['kind']>>
}

type Rows<Value> = readonly (LibraryRow<Value> | readonly LibraryRow<Value>[])[]

interface Remarks {
  readonly rule?: string
  readonly note?: readonly [vi: string, en: string]
}

export function entry<Value>(vi: string, en: string, rows: Rows<Value>, remarks: Remarks = {}): LibraryEntry<Value> {
  return {
    name: { vi, en },
    rule: remarks.rule ?? null,
    note: remarks.note ? { vi: remarks.note[0], en: remarks.note[1] } : null,
    rows: rows.flatMap((each) => each),
  }
}

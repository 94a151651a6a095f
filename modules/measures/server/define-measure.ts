import type { Expression } from 'kysely'
import type { Level } from '#platform/access'
import type { Tx } from '#platform/db'
import {
  type Bilingual,
  type Counts,
  DIMENSION_NAMES,
  type Dimension,
  GROUP_NAMES,
  type MeasureGroup,
  MeasureId,
  type MeasureUnit,
  type RollUp,
} from '#measures'

/** One countable record, with the day that it counts by; dimensions are further columns, as text. */
export interface RecordRow {
  /** The record's id; the same record twice is counted once by `distinct`. */
  readonly record: string
  /** What it is, as `module/noun`. */
  readonly kind: string
  readonly council_id: string
  readonly day: string
  /** What it counts for: 1, or the number of voters who came. */
  readonly amount: number
  /** How it is called in a list of records: nothing personal. */
  readonly label: string
  /** Where its screen is. */
  readonly path: string
}

/** What stands at a moment began on `day` and holds until `until`, the first day on which it no longer does. */
export interface StandingRow extends RecordRow {
  readonly until: string | null
}

/** A share is the sum of `amount` over the sum of `whole`. */
export interface ShareRow extends RecordRow {
  readonly whole: number
}

type RowOf<C extends Counts, R extends RollUp> = R extends 'ratio-of-sums'
  ? ShareRow
  : R extends 'latest'
    ? RecordRow
    : C extends 'as-of'
      ? StandingRow
      : RecordRow

/** What a dimension's values are called: a fixed list, or read where they are rows. */
export type ValueNames =
  | Readonly<Record<string, Bilingual>>
  | ((tx: Tx, keys: readonly string[]) => Promise<ReadonlyMap<string, Bilingual>>)

interface MeasureSpec<C extends Counts, R extends RollUp, B extends readonly string[]> {
  /** `module.what-is-counted`. */
  readonly id: string
  readonly name: Bilingual
  /** What the number says, in one sentence: what is counted once, and by which day. */
  readonly means: Bilingual
  readonly unit: MeasureUnit
  readonly counts: C
  readonly rollUp: R
  /** Columns of the relation that the figure may be broken down and narrowed by. */
  readonly breakdowns: B
  /** Names of breakdowns that the vocabulary doesn't know, and of values that are codes. */
  readonly dimensions?: { readonly [Key in B[number]]?: { readonly name?: Bilingual; readonly values?: ValueNames } }
  /** The figures that are reported together; those of the module in the id unless told. */
  readonly group?: MeasureGroup
  /** The law or document that the definition follows. */
  readonly basis?: string
  /** Levels of council that the figure applies to; province and commune unless told. */
  readonly levels?: readonly Level[]
  /** The one relation that number, breakdown, list and API are read from. */
  readonly records: (tx: Tx) => Expression<RowOf<C, R> & { readonly [Key in B[number]]: string | null }>
}

/** A named definition over records: number, breakdown, list and API all come from its one relation. */
export interface Measure {
  readonly id: string
  readonly group: MeasureGroup
  readonly name: Bilingual
  readonly means: Bilingual
  readonly unit: MeasureUnit
  readonly counts: Counts
  readonly rollUp: RollUp
  readonly breakdowns: readonly (Dimension & { readonly values: ValueNames | undefined })[]
  readonly basis: string | null
  readonly levels: readonly Level[]
  readonly records: (tx: Tx) => Expression<RecordRow>
}

/** Defines a measure; a wrong id, an unknown group or a breakdown without a name is a programming error and throws. */
export function defineMeasure<C extends Counts, R extends RollUp, const B extends readonly string[]>(
  spec: MeasureSpec<C, R, B>,
): Measure {
  const id = MeasureId.parse(spec.id)
  const group = spec.group ?? id.split('.')[0]!
  if (!isGroup(group)) throw new Error(`${id}: "${group}" is no group of figures; name one.`)
  return {
    id,
    group,
    name: spec.name,
    means: spec.means,
    unit: spec.unit,
    counts: spec.counts,
    rollUp: spec.rollUp,
    breakdowns: spec.breakdowns.map((key) => {
      const told = spec.dimensions?.[key as B[number]]
      const name = told?.name ?? DIMENSION_NAMES[key]
      if (!name) throw new Error(`${id}: the breakdown "${key}" has no name.`)
      return { key, name, values: told?.values }
    }),
    basis: spec.basis ?? null,
    levels: spec.levels ?? ['province', 'commune'],
    records: spec.records,
  }
}

function isGroup(text: string): text is MeasureGroup {
  return Object.hasOwn(GROUP_NAMES, text)
}

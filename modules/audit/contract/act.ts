import type { Actor, CouncilId } from '#platform/access'
import type { Ref } from '#platform/events'
import type { AuditKind } from './kinds.ts'

/** Work that no person does; the code says why it was done. */
export interface SystemActor {
  readonly system: string
}

export type AuditActor = Actor | SystemActor

/** The actor of jobs and event handlers; the reason is a code, e.g. `reminders`. */
export function bySystem(reason: string): SystemActor {
  return { system: reason }
}

type FactOnly<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly FactOnly<Item>[]
      : never

/**
 * Ids, codes, days and numbers. A plain `string` does not compile: it may be what a person wrote. Codes that come from
 * the database as text pass through `code(…)`.
 */
export type FactsOnly<Values> = { readonly [Field in keyof Values]: FactOnly<Values[Field]> }

/** What is put on record. */
export interface Act<Before, After> {
  readonly kind: AuditKind
  /** What it was done to: the kind as `module/noun`, and the id. */
  readonly subject: Ref
  readonly before?: Before & FactsOnly<Before>
  readonly after?: After & FactsOnly<After>
  /** Names of changed fields whose values are personal and therefore not put on record. */
  readonly fields?: readonly string[]
  /** The council whose trail it enters; the transaction's own unless told. */
  readonly council?: CouncilId
  readonly request?: string
}

/** Proof for who acted: the entry and the digest of what it states, to be found in every later export. */
export interface Receipt {
  readonly id: string
  readonly digest: string
}

import type { Role } from '#platform/access'
import type { UploadedFile } from '../requests.ts'
import type { Caller, World } from '../world.ts'

/** One record of a hint's query: each column answers the field or parameter of its name. */
export type Row = Readonly<Record<string, unknown>>

export interface Asking {
  readonly row: Row
  readonly caller: Caller
  readonly seed: number
  readonly world: World
}

/** Parts that replace those of the document's making; of a body, field by field. */
export interface Parts {
  readonly path?: Readonly<Record<string, string>>
  /** Undefined: not asked with it. */
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly file?: UploadedFile
}

/** What the API's document cannot say of an endpoint, so that what is asked can be granted. */
export interface Hint {
  /** The records that stand where the act is possible; SQL, with :council, :account, :login and :agency of the caller. */
  readonly rows?: string
  /** Endpoints that make such a record, asked first where there is none. */
  readonly needs?: readonly string[]
  /** Who may, where it is not for everybody to try. */
  readonly by?: readonly Role[]
  /** What else must be said, where no record says it. */
  readonly asks?: (so: Asking) => Parts | Promise<Parts>
  /** It ends what others still need: tried after everything else, in this order. */
  readonly last?: number
  /** Why nobody can be told yes here. */
  readonly never?: string
}

export type Hints = Readonly<Record<string, Hint>>

/** A hint that only adds fields to the body. */
export const says = (body: Readonly<Record<string, unknown>>): Hint => ({ asks: () => ({ body }) })

/** SQL of a mandate m that began and that nothing else ever happened to. */
export const atWork = `exists (select from councils.mandate_event e where e.mandate_id = m.id and e.kind = 'began')
  and not exists (select from councils.mandate_event e
                   where e.mandate_id = m.id and e.kind not in ('elected', 'certified', 'began'))`

export const today = (): string => inDays(0)
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

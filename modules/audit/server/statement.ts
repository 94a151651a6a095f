import type { Json } from '#audit'

/** What an entry states, as `audit.statement` in the database says it: this is hashed, and this is exported. */
export type Statement = {
  readonly v: 1
  readonly council: string
  readonly id: string
  /** In UTC with microseconds. */
  readonly at: string
  readonly account: string | null
  readonly person: string | null
  readonly login: string | null
  readonly role: string | null
  readonly actingCouncil: string | null
  readonly body: string | null
  readonly agency: string | null
  readonly system: string | null
  readonly kind: string
  readonly subjectKind: string
  readonly subject: string
  readonly before: Json
  readonly after: Json
  readonly fields: readonly string[] | null
  readonly request: string | null
}

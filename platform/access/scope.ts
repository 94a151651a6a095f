import type { AccountId, AgencyId, CouncilId, PersonId } from './ids.ts'

/**
 * What a transaction may see. Each audience is a PostgreSQL role with its own row policies:
 * a forgotten WHERE shows nothing instead of another council's records.
 */
export type Scope =
  | {
      readonly audience: 'council'
      readonly council: CouncilId
      readonly account: AccountId
      readonly person?: PersonId | undefined
      /** Office roles read sensitive personal fields of their council; others only their own. */
      readonly readsPersonal: boolean
    }
  | {
      /** A province reading one or more of its communes; nothing can be written in this scope. */
      readonly audience: 'superior'
      readonly council: CouncilId
      readonly councils: readonly CouncilId[]
      readonly account: AccountId
    }
  | {
      readonly audience: 'agency'
      readonly council: CouncilId
      readonly agency: AgencyId
      readonly account: AccountId
      readonly person?: PersonId | undefined
    }
  | { readonly audience: 'public' }
  | { readonly audience: 'system'; readonly why: string; readonly council?: CouncilId | undefined }

export type Audience = Scope['audience']

/** The scope of work that no person does: jobs, event handlers, sign-in. The reason is kept in the code that asks. */
export function system(why: string, council?: CouncilId): Scope {
  return { audience: 'system', why, council }
}

export const PUBLIC_SCOPE: Scope = { audience: 'public' }

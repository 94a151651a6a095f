import type { ExpressionBuilder } from 'kysely'
import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { Tables, Tx } from '#platform/db'
import type { CommitmentFilter } from '#commitments'
import { spanOf, type Today } from './clock.rules.ts'
import { followersGone } from './followers.store.ts'
import { matching, type Search, searchFor } from './search.ts'

/** The ledger as a statement that narrows it names it. */
export type Reading = ExpressionBuilder<Tables & { c: Tables['commitments.commitment'] }, 'c'>

/** What a list is narrowed by: the filter, and what had to be looked up for it. */
export interface Narrowing {
  readonly filter: CommitmentFilter
  /** How the words are looked for. */
  readonly search?: Search | undefined
  /** An agency that reads what went through it. */
  readonly passedThrough?: AgencyId | undefined
  /** Whose; of nobody where the account is null, which includes those who are gone. */
  readonly followedBy?: { readonly account: AccountId | null; readonly gone: readonly AccountId[] } | undefined
}

/** An id that no account has, so that a list of ids is never empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as AccountId

/** Looks up what a filter needs before its list or its counts are read. */
export async function narrowingOf(tx: Tx, council: CouncilId, filter: CommitmentFilter): Promise<Narrowing> {
  const { follower } = filter
  const search = await searchFor(tx, 'commitments', council, filter)
  if (follower === undefined) return { filter, search }
  // Who follows what is the council's own matter: whoever asks from outside finds nothing.
  if (tx.scope.audience !== 'council') return { filter, search, followedBy: { account: NOBODY, gone: [] } }
  if (follower === 'none')
    return { filter, search, followedBy: { account: null, gone: await followersGone(tx, council) } }
  const account = follower === 'me' ? tx.scope.account : follower
  return { filter, search, followedBy: { account, gone: [] } }
}

/** An agency that asks for what went through it reads a step beyond its scope, by its own id and nothing else. */
export function readingAs<Result>(
  tx: Tx,
  filter: CommitmentFilter,
  read: (tx: Tx, passedThrough: AgencyId | undefined) => Promise<Result>,
): Promise<Result> {
  if (tx.scope.audience !== 'agency' || filter.passed !== true) return read(tx, undefined)
  const { agency } = tx.scope
  return tx.asSystem('an agency reads what went through it', (own) => read(own, agency))
}

/** The conditions of a statement. */
export function narrowed({ filter, search, followedBy, passedThrough }: Narrowing, day: Today, council: CouncilId) {
  return (where: Reading) => {
    const conditions = [where('c.council_id', '=', council)]
    if (filter.state) conditions.push(where('c.state', '=', filter.state))
    if (filter.agency) conditions.push(where('c.agency_id', '=', filter.agency))
    if (filter.field) conditions.push(where('c.field', '=', filter.field))
    if (filter.kind) conditions.push(where('c.kind', '=', filter.kind))
    if (filter.answerClass) conditions.push(where('c.answer_class', '=', filter.answerClass))
    if (filter.judgement === 'pending') conditions.push(where('c.state', '=', 'answered'))
    else if (filter.judgement) conditions.push(where('c.judgement', '=', filter.judgement))
    if (filter.clock) {
      const span = spanOf(filter.clock, day)
      if (span === 'none') conditions.push(where('c.clock_on', 'is', null))
      else {
        conditions.push(where('c.clock_on', 'is not', null))
        if (span.after !== null) conditions.push(where('c.sort_on', '>', span.after))
        if (span.until !== null) conditions.push(where('c.sort_on', '<=', span.until))
      }
    }
    if (passedThrough) conditions.push(where('c.through_id', '=', passedThrough))
    else if (filter.passed !== undefined) {
      conditions.push(where('c.through_id', filter.passed ? 'is not' : 'is', null))
    }
    if (followedBy) {
      const gone = where('c.follower_id', 'in', [...followedBy.gone, NOBODY])
      conditions.push(
        followedBy.account === null
          ? where.and([
              where.or([where('c.follower_id', 'is', null), gone]),
              where('c.state', 'not in', ['closed', 'recalled']),
            ])
          : where('c.follower_id', '=', followedBy.account),
      )
    }
    if (search) conditions.push(matching(search, council, 'c') as never)
    return where.and(conditions)
  }
}

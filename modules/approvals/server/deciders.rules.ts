import type { AccountId, AssignmentId, BodyId, Role } from '#platform/access'
import type { DelegationForm, Who } from '#approvals'

/** Somebody of the council with a role held on the day that is asked about. */
export interface Holder {
  readonly assignment: AssignmentId
  readonly account: AccountId
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly body: BodyId | null
}

/** A delegation that holds on that day; its giver's post does, too. */
export interface Given {
  /** For which kinds of paper; none is all of them. */
  readonly kinds: readonly string[]
  readonly from: AssignmentId
  readonly to: AccountId
  readonly form: DelegationForm
}

/** Who may decide a step: in an own post, or by delegation from one who may. */
export interface Deciding {
  readonly holder: Holder
  readonly via: { readonly form: DelegationForm; readonly holder: Holder } | null
}

/** Is this holder meant by the step? */
export function meant(who: Who, holder: Holder): boolean {
  switch (who.by) {
    case 'role':
      return who.roles.some((role) => role === holder.role)
    case 'body':
      return holder.body === who.body && holder.role === who.role
    case 'account':
      return holder.account === who.account
    default:
      return who satisfies never
  }
}

/** Does a delegation hold for papers of this kind? */
export function coversKind({ kinds }: Pick<Given, 'kinds'>, kind: string): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

/** Who could decide what on a day, by posts and by delegations. */
export interface People {
  readonly holders: readonly Holder[]
  readonly given: readonly Given[]
}

/** Everybody who may decide a step of a paper of this kind on a day, own posts before delegations. */
export function decidingOf(who: Who, kind: string, { holders, given }: People): Deciding[] {
  const own = holders.filter((holder) => meant(who, holder)).map((holder) => ({ holder, via: null }))
  const covering = given.filter((one) => coversKind(one, kind))
  const delegated = covering.flatMap(({ from, to, form }) => {
    const giver = own.find(({ holder }) => holder.assignment === from)
    if (!giver) return []
    const takers = holders.filter(({ account }) => account === to && account !== giver.holder.account)
    return takers
      .filter((taker) => !own.some(({ holder }) => holder.assignment === taker.assignment))
      .map((holder) => ({ holder, via: { form, holder: giver.holder } }))
  })
  return [...own, ...delegated]
}

export type OwnWork = 'another' | 'alone' | 'refused'

/**
 * Nobody approves their own where somebody else could: `another` decides, or the submitter does `alone` because nobody
 * else could, which is put on record, or it is `refused`.
 */
export function ownWork(
  submitters: readonly AccountId[],
  decider: AccountId,
  deciding: readonly { readonly holder: Pick<Holder, 'account'> }[],
): OwnWork {
  if (!submitters.includes(decider)) return 'another'
  return deciding.some(({ holder }) => !submitters.includes(holder.account)) ? 'refused' : 'alone'
}

/** The keys under which a paper waits for whoever takes a step; the same as `keysOfHolder`. */
export function keysOfWho(who: Who): string[] {
  switch (who.by) {
    case 'role':
      return who.roles.map((role) => `role:${role}`)
    case 'body':
      return [`body:${who.body}:${who.role}`]
    case 'account':
      return [`account:${who.account}`]
    default:
      return who satisfies never
  }
}

/** The key under which a returned paper waits for who submitted it: nobody does that by delegation. */
export const ownKey = (account: AccountId): string => `own:${account}`

/** The keys under which papers wait for somebody in one post. */
export function keysOfHolder({ account, role, body }: Pick<Holder, 'account' | 'role' | 'body'>): string[] {
  return [`account:${account}`, `role:${role}`, ...(body === null ? [] : [`body:${body}:${role}`])]
}

import type { Actor, Denial, Policy, Scope } from '#platform/access'
import { PUBLIC_SCOPE } from '#platform/access'
import type { Tx } from '#platform/db'

/** Open to everybody, with the reason; nothing is known of the caller. */
export interface Anyone {
  readonly kind: 'anyone'
  readonly why: string
  readonly scope: Scope
}

/** Open to everybody who is signed in, in the scope of the capacity they act in. */
export interface SignedIn {
  readonly kind: 'signed-in'
  readonly why: string
  /** To a login, too, that owes something before it may act (a second step): only what is needed to give it, and to leave. */
  readonly whileOwing: boolean
}

/** Open to those whom the policy allows; `load` finds the subject in the caller's scope first (absent: 404). */
export interface Can<Subject, Params> {
  readonly kind: 'can'
  readonly action: string
  readonly check: (actor: Actor, subject: Subject) => true | Denial
  readonly load: (tx: Tx, params: Params) => Promise<Subject | undefined>
}

/** A guard whatever its subject. */
interface AnyCan extends Omit<Can<never, never>, 'load'> {
  readonly load: (tx: Tx, params: never) => Promise<unknown>
}

/** Any of the three; a route without one does not compile. */
export type Access = Anyone | SignedIn | AnyCan

export function anyone(why: string, scope: Scope = PUBLIC_SCOPE): Anyone {
  return { kind: 'anyone', why, scope }
}

export function signedIn(why: string, { whileOwing = false } = {}): SignedIn {
  return { kind: 'signed-in', why, whileOwing }
}

/** A policy without a subject asks only about the actor; one with a subject names how to load it. */
export function can<Subject = void, Params = unknown>(
  policy: Policy<Subject>,
  load?: (tx: Tx, params: Params) => Promise<Subject | undefined>,
): Can<Subject, Params> {
  // Anything but undefined passes for "found" where there is no subject.
  const nothing = async () => null as Subject
  return { kind: 'can', action: policy.action, check: policy, load: load ?? nothing }
}

/** What the guard found and hands to the handler. */
export type SubjectOf<A extends Access> = A extends { readonly load: (...args: never[]) => Promise<infer Subject> }
  ? NonNullable<Subject>
  : undefined

export type ActorOf<A extends Access> = A extends Anyone ? undefined : Actor

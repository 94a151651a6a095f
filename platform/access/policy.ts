import type { Actor, Role } from './actor.ts'
import type { CouncilId } from './ids.ts'

/** A policy's no, with the reason that the caller may be told. */
export interface Denial {
  readonly denied: true
  /** The text is `denials.<reason>` in the messages. */
  readonly reason: DenialReason
}

export const DENIAL_REASONS = ['role', 'not-yours', 'own-work', 'state', 'other-council'] as const
export type DenialReason = (typeof DENIAL_REASONS)[number]

export function denied(reason: DenialReason): Denial {
  return { denied: true, reason }
}

/** May this actor do this to that thing? Pure, small, and the same for the guard and for the screen. */
export interface Policy<Thing = void> {
  (actor: Actor, thing: Thing): true | Denial
  /** Name of the action in the documentation and the access matrix, e.g. `councils.add-delegate`. */
  readonly action: string
}

export function definePolicy<Thing = void>(
  action: string,
  check: (actor: Actor, thing: Thing) => true | Denial,
): Policy<Thing> {
  return Object.assign((actor: Actor, thing: Thing) => check(actor, thing), { action })
}

/** The commonest policy: one of these roles, acting in the council that the thing belongs to. */
export function rolesInCouncil<Thing extends { readonly councilId: CouncilId } | void = void>(
  action: string,
  roles: readonly Role[],
): Policy<Thing> {
  return definePolicy<Thing>(action, (actor, thing) => {
    if (!roles.includes(actor.as.role)) return denied('role')
    if (thing && actor.as.council !== thing.councilId) return denied('other-council')
    return true
  })
}

/** What the actor may do with a thing, by the same policies that guard the routes: screens never guess. */
export function abilities<Thing, Policies extends Record<string, Policy<Thing>>>(
  actor: Actor,
  thing: Thing,
  policies: Policies,
): Record<keyof Policies, boolean> {
  const answers = Object.entries(policies).map(([name, policy]) => [name, policy(actor, thing) === true])
  return Object.fromEntries(answers) as Record<keyof Policies, boolean>
}

import type { Actor, Capacity, CouncilId, Scope } from '#platform/access'
import type { Authenticator, Entered } from '#platform/http'
import { refuse as refusePlatform } from '#platform/refusal'
import { refuse } from '#identity'
import { tokenHash } from './token.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Resolved {
  readonly outcome: 'entered' | 'no-login' | 'no-capacity' | 'out-of-reach'
  readonly audience: 'council' | 'superior' | 'agency'
  readonly council: CouncilId
  readonly councils: readonly CouncilId[] | null
  readonly as: Capacity
  readonly capacities: readonly Capacity[]
  readonly account: Actor['account']
  readonly person: Actor['person'] | null
  readonly login: Actor['login']
  readonly readsPersonal?: boolean
  /** The council asks for a second step by now, and the account has nothing to pass it with. */
  readonly owes?: boolean
  /** The password is the one that was given out, known to its giver, too. */
  readonly borrowed?: boolean
}

/** Enters by `identity.enter`: token, capacity and scope in the packet of BEGIN. */
export const authenticator: Authenticator = {
  entrance({ token, assignment, council, readsBelow, whileOwing }) {
    // The statement has no parameters, so what comes from the request is hashed or must be a plain id.
    if (council !== undefined && !UUID.test(council)) throw refusePlatform('platform/not-found')
    if (assignment !== undefined && !UUID.test(assignment)) throw refuse('identity/no-capacity')
    return {
      statement: `select identity.enter('${tokenHash(token)}', '${assignment ?? ''}', '${council ?? ''}', ${readsBelow}) as entered`,
      read: (row) => entered(row?.['entered'] as Resolved, whileOwing),
    }
  },
}

function entered(resolved: Resolved, whileOwing: boolean): Entered {
  switch (resolved.outcome) {
    case 'no-login':
      throw refusePlatform('platform/not-signed-in')
    case 'no-capacity':
      throw refuse('identity/no-capacity')
    case 'out-of-reach':
      throw refusePlatform('platform/not-found')
    case 'entered':
      if (resolved.borrowed && !whileOwing) throw refuse('identity/first-password')
      if (resolved.owes && !whileOwing) throw refuse('identity/second-step-owed')
  }
  return { scope: scopeOf(resolved), actor: actorOf(resolved) }
}

function capacity(stored: Capacity): Capacity {
  const { assignment, role, council, level, body, agency } = stored
  return { assignment, role, council, level, ...(body && { body }), ...(agency && { agency }) }
}

function actorOf(resolved: Resolved): Actor {
  return {
    account: resolved.account,
    ...(resolved.person && { person: resolved.person }),
    login: resolved.login,
    as: capacity(resolved.as),
    capacities: resolved.capacities.map(capacity),
  }
}

function scopeOf(resolved: Resolved): Scope {
  const { account, council } = resolved
  const person = resolved.person ?? undefined
  if (resolved.audience === 'agency' && resolved.as.agency) {
    return { audience: 'agency', council, agency: resolved.as.agency, account, person }
  }
  if (resolved.audience === 'superior') {
    return { audience: 'superior', council, councils: resolved.councils ?? [council], account }
  }
  return { audience: 'council', council, account, person, readsPersonal: resolved.readsPersonal ?? false }
}

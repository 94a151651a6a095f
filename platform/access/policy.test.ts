import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Capacity, ROLES } from './actor.ts'
import { type AccountId, type AssignmentId, CouncilId, type LoginId, newId } from './ids.ts'
import { abilities, definePolicy, denied, rolesInCouncil } from './policy.ts'

const here = newId<CouncilId>()
const there = newId<CouncilId>()

function acting(role: Capacity['role'], council = here): Actor {
  const as: Capacity = { assignment: newId<AssignmentId>(), role, council, level: 'commune' }
  return { account: newId<AccountId>(), login: newId<LoginId>(), as, capacities: [as] }
}

const roles = fc.constantFrom(...ROLES)

describe('roles in a council', () => {
  it('allow exactly the roles named, acting in the council of the thing', () => {
    const few = fc.uniqueArray(roles)
    fc.assert(
      fc.property(few, roles, fc.constantFrom(here, there), (allowed, role, council) => {
        const policy = rolesInCouncil<{ councilId: CouncilId }>('sample.do', allowed)
        const verdict = policy(acting(role), { councilId: council })
        const expected = !allowed.includes(role) ? denied('role') : council === here || denied('other-council')
        expect(verdict).toEqual(expected)
      }),
    )
  })

  it('ask only about the role where there is no thing', () => {
    const policy = rolesInCouncil('sample.add', ['chair'])
    expect(policy(acting('chair', there))).toBe(true)
    expect(policy(acting('delegate'))).toEqual(denied('role'))
    expect(policy.action).toBe('sample.add')
  })

  it('look at the capacity that is acted in, not at others that the account holds', () => {
    const chair = acting('chair').as
    const actor = { ...acting('delegate'), capacities: [chair] }
    expect(rolesInCouncil('sample.add', ['chair'])(actor)).toEqual(denied('role'))
  })
})

it('abilities are the answers of the same policies that guard the routes', () => {
  const open = definePolicy<{ open: boolean }>('sample.open', (_, thing) => thing.open || denied('state'))
  const close = definePolicy<{ open: boolean }>('sample.close', (actor) => actor.as.role === 'chair' || denied('role'))
  expect(abilities(acting('delegate'), { open: true }, { open, close })).toEqual({ open: true, close: false })
  expect(abilities(acting('chair'), { open: false }, { open, close })).toEqual({ open: false, close: true })
})

describe('ids', () => {
  it('are ordered by the time they were made, and are no other text', () => {
    const made = Array.from({ length: 50 }, () => newId<CouncilId>())
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(50)
    for (const id of made) expect(CouncilId.parse(id)).toBe(id)
    for (const text of ['', 'x', `${made[0]}'`, made[0]!.slice(1)]) {
      expect(CouncilId.safeParse(text).success).toBe(false)
    }
  })
})

import type { Actor, CouncilId, Role } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { grantRole, listAssignments } from '#identity/server'
import { FIRST_ROLES, type FirstEntry, type FirstPerson } from '#councils'

const OFFICE: ReadonlySet<Role> = new Set(FIRST_ROLES)

/** Lets each of these people into the council from today on; what they need to come in is told this once. */
export async function letIn(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  people: readonly FirstPerson[],
): Promise<FirstEntry[]> {
  const entries: FirstEntry[] = []
  for (const person of people) {
    const { firstPassword } = await grantRole(tx, actor, council, { ...person, validFrom: today(tx.clock) })
    const { displayName, loginName, title } = person
    entries.push({ displayName, loginName, title, firstPassword })
  }
  return entries
}

/** How many people of its office a council has today: a count, whoever asks. */
export async function countOffice(tx: Tx, council: CouncilId): Promise<number> {
  const day = today(tx.clock)
  const held = await tx.asSystem('counts people without saying who', (own) => listAssignments(own, council))
  const office = held.filter(
    ({ role, validFrom, validTo }) => OFFICE.has(role) && validFrom <= day && (validTo === null || validTo >= day),
  )
  return new Set(office.map(({ account }) => account)).size
}

import type { Actor, CouncilId, Role } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { InvitationId, InvitationState, PrintedSlips } from '#identity'
import { inviteToRole, issueSlips, listAssignments, listInvitations } from '#identity/server'
import { refuse } from '#platform/refusal'
import { FIRST_ROLES, type FirstPerson } from '#councils'

const OFFICE: ReadonlySet<Role> = new Set(FIRST_ROLES)
const OPEN: ReadonlySet<InvitationState> = new Set(['prepared', 'waiting', 'expired'])

/** Invites each of these people into the council from today on, and prints the slips with their one-time codes. */
export async function letIn(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  people: readonly FirstPerson[],
  publicUrl: string,
): Promise<PrintedSlips> {
  const ids: InvitationId[] = []
  for (const person of people) {
    ids.push(await inviteToRole(tx, actor, council, { ...person, validFrom: today(tx.clock) }))
  }
  return issueSlips(tx, actor, council, { ids, size: 'A5', publicUrl })
}

/** New slips for everybody invited who hasn't come in yet; the codes printed before stop working. Refusal: nobody is. */
export async function printSlipsAgain(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  publicUrl: string,
): Promise<PrintedSlips> {
  const waiting = (await listInvitations(tx, council)).filter(({ state }) => OPEN.has(state))
  if (waiting.length === 0) throw refuse('platform/not-found')
  return issueSlips(tx, actor, council, { ids: waiting.map(({ id }) => id), size: 'A5', publicUrl })
}

/** How many people of its office a council has or has invited, today: a count, whoever asks. */
export async function countOffice(tx: Tx, council: CouncilId): Promise<number> {
  const day = today(tx.clock)
  return tx.asSystem('counts people without saying who', async (own) => {
    const held = (await listAssignments(own, council)).filter(
      ({ role, validFrom, validTo }) => OFFICE.has(role) && validFrom <= day && (validTo === null || validTo >= day),
    )
    const invited = (await listInvitations(own, council)).filter(
      ({ role, state }) => role !== null && OFFICE.has(role) && OPEN.has(state),
    )
    return new Set(held.map(({ account }) => account)).size + invited.length
  })
}

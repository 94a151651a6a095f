import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { formatDate, isBefore, today } from '#platform/calendar'
import { refuse as refusePlatform } from '#platform/refusal'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import { type Assignment, type EndRole, refuse } from '#identity'
import { closeAssignment, findAssignment } from './assignment.store.ts'

/** Ends a role after its last day; what was done before keeps its title. Refusals: the day lies before the role began; the role is over, and would begin again; another version stands. */
export async function endRole(tx: Tx, actor: Actor, assignment: Assignment, input: EndRole): Promise<void> {
  if (isBefore(input.lastDay, assignment.validFrom)) {
    throw refuse('identity/ends-before-it-began', { from: formatDate(assignment.validFrom) })
  }
  const { validTo } = assignment
  const isOver = validTo !== null && isBefore(validTo, today(tx.clock))
  // On the trail it would be an end, and it would be a beginning.
  if (isOver && isBefore(validTo, input.lastDay)) throw refuse('identity/role-is-over', { day: formatDate(validTo) })
  if (!(await closeAssignment(tx, assignment, input.version, input.lastDay))) {
    // Read anew: what the guard saw may be what another has just changed.
    const current = await findAssignment(tx, { council: assignment.councilId, assignment: assignment.id })
    throw refusePlatform('platform/version-conflict', {}, { versions: { yours: input, current } })
  }
  await record(tx, actor, {
    kind: 'identity.role-ended',
    subject: { kind: 'identity/assignment', id: assignment.id },
    before: { validTo: assignment.validTo },
    after: { validTo: input.lastDay },
  })
  await emit(tx, 'identity.rights-changed', {
    subject: { kind: 'identity/assignment', id: assignment.id },
    payload: { account: assignment.account },
    audience: 'system',
  })
}

import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { formatDate, isBefore } from '#platform/calendar'
import { refuse as refusePlatform } from '#platform/refusal'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import { type Assignment, type EndRole, refuse } from '#identity'
import { closeAssignment, findAssignment } from './assignment.store.ts'

/** Ends a role after its last day; what was done before keeps its title. Refusals: the day lies before the role began; another version stands. */
export async function endRole(tx: Tx, actor: Actor, assignment: Assignment, input: EndRole): Promise<void> {
  if (isBefore(input.lastDay, assignment.validFrom)) {
    throw refuse('identity/ends-before-it-began', { from: formatDate(assignment.validFrom) })
  }
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

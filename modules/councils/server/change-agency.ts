import type { Actor, AgencyId, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ChangeAgency, refuse } from '#councils'
import { AGENCY_NAME_TAKEN, findAgencyOn, replaceFields, updateAgency } from './agencies.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Changes an agency or ends it. Refusals: the name is taken; it would stand under itself; changed meanwhile. */
export async function changeAgency(tx: Tx, actor: Actor, council: CouncilId, id: AgencyId, input: ChangeAgency) {
  const before = await findAgencyOn(tx, council, id, today(tx.clock))
  if (!before) throw refuseCommon('platform/not-found')
  await refuseLoop(tx, council, id, input.parent)
  try {
    if (!(await updateAgency(tx, council, id, input))) throw versionConflict(input, before)
  } catch (error) {
    if (violates(error, AGENCY_NAME_TAKEN)) throw refuse('councils/agency-name-taken', { name: input.name })
    throw error
  }
  await replaceFields(tx, council, id, input.fields)

  const subject = { kind: 'councils/agency', id }
  await record(tx, actor, {
    kind: 'councils.agency-changed',
    subject,
    before: { kind: before.kind, parent: before.parent, fields: before.fields, endedOn: before.endedOn },
    after: { kind: input.kind, parent: input.parent, fields: input.fields, endedOn: input.endedOn },
    fields: ['name', 'shortName'],
  })
  await emit(tx, 'councils.agency-changed', { subject, payload: { agency: id } })
  return { agency: id, version: input.version + 1 }
}

/** Walks up from the new parent: the agency itself must not be met. */
async function refuseLoop(tx: Tx, council: CouncilId, id: AgencyId, parent: AgencyId | null): Promise<void> {
  const met = new Set<AgencyId>([id])
  for (let at = parent; at !== null;) {
    if (met.has(at)) throw refuse('councils/agency-parent-loop')
    met.add(at)
    const above = await findAgencyOn(tx, council, at, today(tx.clock))
    if (!above) throw refuseCommon('platform/not-found')
    at = above.parent
  }
}

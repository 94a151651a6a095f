import { type Actor, type AgencyId, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AddAgency, type AgencyHeadId, refuse } from '#councils'
import { AGENCY_NAME_TAKEN, findAgencyOn, insertAgency, insertHead, replaceFields } from './agencies.store.ts'

/** Adds an agency to the register, with its fields and its head where known. Refusals: the name is taken; the parent is not of this council. */
export async function addAgency(tx: Tx, actor: Actor, council: CouncilId, input: AddAgency) {
  const { head, fields, ...facts } = input
  if (facts.parent && !(await findAgencyOn(tx, council, facts.parent, today(tx.clock)))) {
    throw refuseCommon('platform/not-found')
  }
  const id = newId<AgencyId>()
  try {
    await insertAgency(tx, council, id, { ...facts, fields })
  } catch (error) {
    if (violates(error, AGENCY_NAME_TAKEN)) throw refuse('councils/agency-name-taken', { name: facts.name })
    throw error
  }
  await replaceFields(tx, council, id, fields)
  if (head) await insertHead(tx, council, id, { ...head, id: newId<AgencyHeadId>() })

  const subject = { kind: 'councils/agency', id }
  await record(tx, actor, {
    kind: 'councils.agency-added',
    subject,
    after: { kind: facts.kind },
    fields: ['name', 'head'],
  })
  await emit(tx, 'councils.agency-added', { subject, payload: { agency: id } })
  return { agency: id }
}

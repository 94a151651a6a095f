import type { Actor, BodyId, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ChangeBody, refuse } from '#councils'
import { findBody, NAME_TAKEN, replaceElectionUnits, replaceSeats, updateBody } from './bodies.store.ts'
import { refuseForeignRoles, refuseForeignUnits } from './create-body.ts'
import { heldAfter } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Changes name, decided numbers or election units of a body, or dissolves it. Refusals: the name is taken; posts go on after the end. */
export async function changeBody(tx: Tx, actor: Actor, council: CouncilId, id: BodyId, input: ChangeBody) {
  const body = await findBody(tx, council, id)
  if (!body) throw refuseCommon('platform/not-found')
  refuseForeignRoles(body.kind, input.seats)
  await refuseForeignUnits(tx, council, body.term, input.electionUnits ?? [])
  if (input.endedOn) {
    const count = await heldAfter(tx, council, id, input.endedOn)
    if (count > 0) throw refuse('councils/body-not-empty', { count, day: formatDate(input.endedOn) })
  }
  try {
    if (!(await updateBody(tx, council, { id, ...input }))) throw versionConflict(input, body)
  } catch (error) {
    if (violates(error, NAME_TAKEN)) throw refuse('councils/body-name-taken', { name: input.name })
    throw error
  }
  await replaceSeats(tx, council, id, input.seats)
  if (input.electionUnits) await replaceElectionUnits(tx, council, id, input.electionUnits)

  const subject = { kind: 'councils/body', id }
  const before = { endedOn: body.endedOn }
  const after = { endedOn: input.endedOn }
  await record(tx, actor, { kind: 'councils.body-changed', subject, before, after, fields: ['name', 'seats'] })
  await emit(tx, 'councils.body-changed', { subject, payload: { body: id } })
  return { body: id, version: input.version + 1 }
}

import { type Actor, type BodyId, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type BodyKind, type BodySeat, type CreateBody, type ElectionUnitId, refuse, type TermId } from '#councils'
import { insertBody, NAME_TAKEN, STANDING_TAKEN, replaceElectionUnits, replaceSeats } from './bodies.store.ts'
import { findTerm } from './councils.store.ts'
import { findElectionUnit } from './mandates.store.ts'
import { belongsTo } from './posts.rules.ts'

/** Sets up the Thường trực, a Ban or a Tổ with the numbers that were decided. Refusals: the name is taken; the term has its Thường trực; a post of another kind of body. */
export async function createBody(tx: Tx, actor: Actor, council: CouncilId, input: CreateBody) {
  if (!(await findTerm(tx, council, input.term))) throw refuseCommon('platform/not-found')
  refuseForeignRoles(input.kind, input.seats)
  await refuseForeignUnits(tx, council, input.term, input.electionUnits)
  const id = newId<BodyId>()
  try {
    await insertBody(tx, council, { ...input, id })
  } catch (error) {
    if (violates(error, NAME_TAKEN)) throw refuse('councils/body-name-taken', { name: input.name })
    if (violates(error, STANDING_TAKEN)) throw refuse('councils/standing-already')
    throw error
  }
  await replaceSeats(tx, council, id, input.seats)
  await replaceElectionUnits(tx, council, id, input.electionUnits)

  const subject = { kind: 'councils/body', id }
  const { term, kind, startsOn } = input
  await record(tx, actor, { kind: 'councils.body-created', subject, after: { term, kind, startsOn }, fields: ['name'] })
  await emit(tx, 'councils.body-created', { subject, payload: { body: id } })
  return { body: id }
}

/** Refuses a decided number for a post that this kind of body doesn't have. */
export function refuseForeignRoles(kind: BodyKind, seats: readonly BodySeat[]): void {
  if (!seats.every((seat) => belongsTo(kind, seat.role))) throw refuse('councils/post-not-of-body')
}

/** Refuses election units that aren't of this council and term. */
export async function refuseForeignUnits(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  units: readonly ElectionUnitId[],
): Promise<void> {
  for (const id of units) {
    const unit = await findElectionUnit(tx, council, id)
    if (unit?.term !== term) throw refuseCommon('platform/not-found')
  }
}

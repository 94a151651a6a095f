import type { BodyId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { sortKey } from '#platform/text'
import { type Body, type BodySeat, type ElectionUnitId, POST_ROLES, type TermId } from '#councils'

const BODY = [
  'id',
  'term_id as term',
  'kind',
  'name',
  'starts_on as startsOn',
  'ended_on as endedOn',
  'version',
] as const

/** The constraint that a second body of the same name in a term runs into. */
export const NAME_TAKEN = 'body_name_is_unique'
/** The constraint that a second Thường trực of a term breaks. */
export const STANDING_TAKEN = 'body_standing_is_one'

export async function findBody(tx: Tx, council: CouncilId, id: BodyId): Promise<Body | undefined> {
  const row = await tx
    .selectFrom('councils.body')
    .select(BODY)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as Body | undefined
}

/** The bodies of a term: Thường trực, then the Ban, then the Tổ. */
export async function listBodies(tx: Tx, council: CouncilId, term: TermId): Promise<Body[]> {
  const rows = await tx
    .selectFrom('councils.body')
    .select(BODY)
    .where('council_id', '=', council)
    .where('term_id', '=', term)
    .orderBy((order) => order.case('kind').when('standing').then(1).when('committee').then(2).else(3).end())
    .orderBy('sort_key')
    .execute()
  return rows as Body[]
}

export async function insertBody(tx: Tx, council: CouncilId, body: Omit<Body, 'version' | 'endedOn'>): Promise<void> {
  await tx
    .insertInto('councils.body')
    .values({
      council_id: council,
      id: body.id,
      term_id: body.term,
      kind: body.kind,
      name: body.name,
      starts_on: body.startsOn,
      sort_key: sortKey(body.name),
    })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateBody(
  tx: Tx,
  council: CouncilId,
  body: Pick<Body, 'id' | 'name' | 'endedOn' | 'version'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.body')
    .set((set) => ({
      name: body.name,
      sort_key: sortKey(body.name),
      ended_on: body.endedOn,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('id', '=', body.id)
    .where('version', '=', body.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** How many of each role these bodies have, as decided, the leading roles first. */
export async function listSeats(
  tx: Tx,
  council: CouncilId,
  bodies: readonly BodyId[],
): Promise<(BodySeat & { body: BodyId })[]> {
  if (bodies.length === 0) return []
  const rows = await tx
    .selectFrom('councils.body_seat')
    .select(['body_id as body', 'role', 'seats'])
    .where('council_id', '=', council)
    .where('body_id', 'in', bodies)
    .execute()
  const seats = rows as (BodySeat & { body: BodyId })[]
  return seats.toSorted((a, b) => POST_ROLES.indexOf(a.role) - POST_ROLES.indexOf(b.role))
}

export async function replaceSeats(
  tx: Tx,
  council: CouncilId,
  body: BodyId,
  seats: readonly BodySeat[],
): Promise<void> {
  await tx.deleteFrom('councils.body_seat').where('council_id', '=', council).where('body_id', '=', body).execute()
  if (seats.length === 0) return
  await tx
    .insertInto('councils.body_seat')
    .values(seats.map((seat) => ({ council_id: council, body_id: body, role: seat.role, seats: seat.seats })))
    .execute()
}

/** Numbers of the election units whose delegates form each Tổ. */
export async function listUnitsOfBodies(
  tx: Tx,
  council: CouncilId,
  bodies: readonly BodyId[],
): Promise<{ body: BodyId; number: number }[]> {
  if (bodies.length === 0) return []
  const rows = await tx
    .selectFrom('councils.body_election_unit as link')
    .innerJoin('councils.election_unit as unit', (join) =>
      join.onRef('unit.council_id', '=', 'link.council_id').onRef('unit.id', '=', 'link.election_unit_id'),
    )
    .select(['link.body_id as body', 'unit.number'])
    .where('link.council_id', '=', council)
    .where('link.body_id', 'in', bodies)
    .where('unit.removed_at', 'is', null)
    .orderBy('unit.number')
    .execute()
  return rows as { body: BodyId; number: number }[]
}

export async function replaceElectionUnits(
  tx: Tx,
  council: CouncilId,
  body: BodyId,
  units: readonly ElectionUnitId[],
): Promise<void> {
  await tx
    .deleteFrom('councils.body_election_unit')
    .where('council_id', '=', council)
    .where('body_id', '=', body)
    .execute()
  if (units.length === 0) return
  await tx
    .insertInto('councils.body_election_unit')
    .values(units.map((unit) => ({ council_id: council, body_id: body, election_unit_id: unit })))
    .execute()
}

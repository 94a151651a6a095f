import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Council, Term, TermId, UnitId } from '#councils'

const COUNCIL = ['council_id as id', 'unit_id as unit', 'level', 'name', 'superior_id as superior', 'version'] as const

const TERM = [
  'id',
  'council_id as council',
  'ordinal',
  'ordinal_basis as ordinalBasis',
  'from_year as fromYear',
  'to_year as toYear',
  'elected_on as electedOn',
  'starts_on as startsOn',
  'ended_on as endedOn',
  'assigned_seats as assignedSeats',
  'population',
  'version',
] as const

export async function findCouncil(tx: Tx, id: CouncilId): Promise<Council | undefined> {
  const row = await tx.selectFrom('councils.council').select(COUNCIL).where('council_id', '=', id).executeTakeFirst()
  return row as Council | undefined
}

/** The councils directly below one, by name of their units. */
export async function listCouncilsBelow(tx: Tx, superior: CouncilId): Promise<Council[]> {
  const rows = await tx
    .selectFrom('councils.council as council')
    .innerJoin('councils.unit as unit', 'unit.id', 'council.unit_id')
    .select(['council.council_id as id', 'council.unit_id as unit', 'council.level', 'council.name'])
    .select(['council.superior_id as superior', 'council.version'])
    .where('council.superior_id', '=', superior)
    .where('council.closed_at', 'is', null)
    .orderBy('unit.sort_key')
    .execute()
  return rows as Council[]
}

/** Locks the council's row: its terms and posts are checked against each other under it. */
export async function lockCouncil(tx: Tx, council: CouncilId): Promise<void> {
  await tx.selectFrom('councils.council').select('council_id').where('council_id', '=', council).forUpdate().execute()
}

export async function insertCouncil(tx: Tx, council: Omit<Council, 'version'>): Promise<void> {
  await tx
    .insertInto('platform.council_scope')
    .values({ council_id: council.id, superior_id: council.superior, level: council.level, name: council.name })
    .execute()
  await tx
    .insertInto('councils.council')
    .values({
      council_id: council.id,
      unit_id: council.unit,
      level: council.level,
      name: council.name,
      superior_id: council.superior,
    })
    .execute()
}

/** Closes a council that was opened by mistake: no list has it any more, and its unit may have another opened. */
export async function closeCouncil(tx: Tx, council: CouncilId): Promise<void> {
  const closed = { closed_at: tx.now() }
  await tx.updateTable('platform.council_scope').set(closed).where('council_id', '=', council).execute()
  await tx.updateTable('councils.council').set(closed).where('council_id', '=', council).execute()
}

/** The terms of a council, newest first; one that never held a day (its beginning was undone) is none. */
export async function listTerms(tx: Tx, council: CouncilId): Promise<Term[]> {
  const rows = await tx
    .selectFrom('councils.term')
    .select(TERM)
    .where('council_id', '=', council)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', where.ref('starts_on'))]))
    .orderBy('starts_on', 'desc')
    .execute()
  return rows as Term[]
}

export async function findTerm(tx: Tx, council: CouncilId, id: TermId): Promise<Term | undefined> {
  const row = await tx
    .selectFrom('councils.term')
    .select(TERM)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as Term | undefined
}

/** The term that holds on a day. */
export async function termOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Term | undefined> {
  const row = await tx
    .selectFrom('councils.term')
    .select(TERM)
    .where('council_id', '=', council)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .executeTakeFirst()
  return row as Term | undefined
}

export async function insertTerm(tx: Tx, term: Omit<Term, 'version'>): Promise<void> {
  await tx
    .insertInto('councils.term')
    .values({
      council_id: term.council,
      id: term.id,
      ordinal: term.ordinal,
      ordinal_basis: term.ordinalBasis,
      from_year: term.fromYear,
      to_year: term.toYear,
      elected_on: term.electedOn,
      starts_on: term.startsOn,
      ended_on: term.endedOn,
      assigned_seats: term.assignedSeats,
      population: term.population,
    })
    .execute()
}

/** Ends a term from a day on; null lets it run again. */
export async function endTerm(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate | null): Promise<void> {
  await tx
    .updateTable('councils.term')
    .set((set) => ({ ended_on: on, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', term)
    .execute()
}

/** How many mandates each term of the council had, for its history. */
export async function delegatesByTerm(tx: Tx, council: CouncilId): Promise<Map<TermId, number>> {
  const rows = await tx
    .selectFrom('councils.mandate')
    .select((select) => ['term_id', select.fn.countAll<number>().as('delegates')])
    .where('council_id', '=', council)
    .groupBy('term_id')
    .execute()
  return new Map(rows.map((row) => [row.term_id as TermId, row.delegates]))
}

/** The council of a unit, if it has been opened. */
export async function councilOfUnit(tx: Tx, unit: UnitId): Promise<CouncilId | undefined> {
  const row = await tx
    .selectFrom('councils.council')
    .select('council_id')
    .where('unit_id', '=', unit)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.council_id as CouncilId | undefined
}

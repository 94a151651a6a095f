import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Council, Term, TermId, Unit, UnitId, UnitSuccession } from '../contract/index.ts'

/** A council in the caller's scope, or undefined. */
export async function findCouncil(tx: Tx, id: CouncilId): Promise<Council | undefined> {
  const row = await tx.selectFrom('councils.council').selectAll().where('council_id', '=', id).executeTakeFirst()
  return row && councilOfRow(row)
}

export async function findUnit(tx: Tx, id: UnitId): Promise<Unit | undefined> {
  const row = await tx.selectFrom('councils.unit').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unitOfRow(row)
}

/** The terms of a council, newest first. */
export async function listTerms(tx: Tx, council: CouncilId): Promise<Term[]> {
  const rows = await tx
    .selectFrom('councils.term')
    .selectAll()
    .where('council_id', '=', council)
    .orderBy('starts_on', 'desc')
    .execute()
  return rows.map(termOfRow)
}

export async function findTerm(tx: Tx, council: CouncilId, id: TermId): Promise<Term | undefined> {
  const row = await tx
    .selectFrom('councils.term')
    .selectAll()
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && termOfRow(row)
}

/** The term that holds on a day. */
export async function termOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Term | undefined> {
  const row = await tx
    .selectFrom('councils.term')
    .selectAll()
    .where('council_id', '=', council)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .executeTakeFirst()
  return row && termOfRow(row)
}

/** Locks the council's row: terms and posts are checked against each other under it. */
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

export async function insertTerm(tx: Tx, term: Omit<Term, 'version' | 'endedOn'>): Promise<void> {
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
      assigned_seats: term.assignedSeats,
      population: term.population,
    })
    .execute()
}

export async function endTerm(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate): Promise<void> {
  await tx
    .updateTable('councils.term')
    .set((set) => ({ ended_on: on, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', term)
    .execute()
}

/** The unit's predecessors and their predecessors, with the successions that lead from one to the next. */
export async function unitAncestry(tx: Tx, unit: UnitId): Promise<{ units: Unit[]; successions: UnitSuccession[] }> {
  const successions = await tx
    .withRecursive('line', (with_) =>
      with_
        .selectFrom('councils.unit_succession')
        .selectAll()
        .where('successor_id', '=', unit)
        .union(
          with_
            .selectFrom('councils.unit_succession as older')
            .innerJoin('line', 'line.predecessor_id', 'older.successor_id')
            .selectAll('older'),
        ),
    )
    .selectFrom('line')
    .selectAll()
    .orderBy('on_day', 'desc')
    .execute()
  const ids = [unit, ...successions.map((row) => row.predecessor_id)]
  const units = await tx.selectFrom('councils.unit').selectAll().where('id', 'in', ids).orderBy('sort_key').execute()
  return {
    units: units.map(unitOfRow),
    successions: successions.map((row) => ({
      predecessor: row.predecessor_id as UnitId,
      successor: row.successor_id as UnitId,
      on: row.on_day as CalendarDate,
      extent: row.extent as UnitSuccession['extent'],
      basis: row.basis,
    })),
  }
}

/** How many mandates each term of the council had, for its history. */
export async function delegatesByTerm(tx: Tx, council: CouncilId): Promise<Map<TermId, number>> {
  const rows = await tx
    .selectFrom('councils.mandate')
    .select(['term_id', sql<number>`count(*)`.as('delegates')])
    .where('council_id', '=', council)
    .groupBy('term_id')
    .execute()
  return new Map(rows.map((row) => [row.term_id as TermId, row.delegates]))
}

import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type {
  AddElectionUnit,
  Decision,
  ElectionTotals,
  ElectionUnitId,
  ElectionUnitRow,
  SeenVersion,
  TermId,
} from '#councils'
import { mandatesOn } from './mandates.store.ts'

/** The constraint that a second unit of the same number in a term runs into. */
export const UNIT_NUMBER_TAKEN = 'election_unit_number_is_unique'

type UnitFacts = Omit<AddElectionUnit, 'term'>

export interface ElectionUnitRecord {
  readonly id: ElectionUnitId
  readonly term: TermId
  readonly number: number
  readonly territory: string
  readonly seats: number
  readonly voters: number | null
  readonly decision: Decision | null
  readonly version: number
  readonly removed: boolean
}

/** The units of a term by number, each with who of it is in office on the day and how many polling areas it has. */
export async function listElectionUnitRows(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<ElectionUnitRow[]> {
  const rows = await electionUnitRows(tx, council, term, on).execute()
  return rows.map(({ decisionBy, decisionReason, ...row }) => ({
    ...row,
    decision: decisionOf(decisionBy, decisionReason),
  })) as ElectionUnitRow[]
}

/** The query of {@link listElectionUnitRows}, so that its plan can be looked at. */
export function electionUnitRows(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate) {
  return tx
    .selectFrom('councils.election_unit as unit')
    .leftJoin(
      (join) =>
        join
          .selectFrom('councils.mandate as mandate')
          .innerJoin(mandatesOn(on).as('now'), (both) =>
            both.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
          )
          .select((select) => ['mandate.election_unit_id', select.fn.countAll<number>().as('delegates')])
          .where('mandate.council_id', '=', council)
          .where('mandate.term_id', '=', term)
          .where('now.state', '<>', 'ended')
          .groupBy('mandate.election_unit_id')
          .as('elected'),
      (join) => join.onRef('elected.election_unit_id', '=', 'unit.id'),
    )
    .select(['unit.id', 'unit.term_id as term', 'unit.number', 'unit.territory', 'unit.seats', 'unit.voters'])
    .select(['unit.valid_votes as validVotes', 'unit.version'])
    .select(['unit.decision_by as decisionBy', 'unit.decision_reason as decisionReason'])
    .select((select) => [
      select.fn.coalesce('elected.delegates', sql<number>`0`).as('delegates'),
      select
        .selectFrom('councils.polling_area as area')
        .select((count) => count.fn.countAll<number>().as('areas'))
        .whereRef('area.council_id', '=', 'unit.council_id')
        .whereRef('area.election_unit_id', '=', 'unit.id')
        .where('area.removed_at', 'is', null)
        .as('pollingAreas'),
    ])
    .where('unit.council_id', '=', council)
    .where('unit.term_id', '=', term)
    .where('unit.removed_at', 'is', null)
    .orderBy('unit.number')
}

/** One unit, also one that was removed. */
export async function findUnitRecord(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
): Promise<ElectionUnitRecord | undefined> {
  const row = await tx
    .selectFrom('councils.election_unit')
    .select(['id', 'term_id as term', 'number', 'territory', 'seats', 'voters', 'version'])
    .select(['decision_by as decisionBy', 'decision_reason as decisionReason'])
    .select((select) => select('removed_at', 'is not', null).as('removed'))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { decisionBy, decisionReason, ...unit } = row
  return { ...unit, decision: decisionOf(decisionBy, decisionReason) } as ElectionUnitRecord
}

/** How many delegates the units of a term elect together, not counting one of them. */
export async function seatsOfUnits(tx: Tx, council: CouncilId, term: TermId, except?: ElectionUnitId): Promise<number> {
  const { seats } = await tx
    .selectFrom('councils.election_unit')
    .select((select) => select.fn.coalesce(select.fn.sum<number>('seats'), sql<number>`0`).as('seats'))
    .where('council_id', '=', council)
    .where('term_id', '=', term)
    .where('removed_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('id', '<>', except!))
    .executeTakeFirstOrThrow()
  return seats
}

/** How many mandates name the unit, whatever has become of them. */
export async function mandatesOfUnit(tx: Tx, council: CouncilId, id: ElectionUnitId): Promise<number> {
  const { mandates } = await tx
    .selectFrom('councils.mandate')
    .select((select) => select.fn.countAll<number>().as('mandates'))
    .where('council_id', '=', council)
    .where('election_unit_id', '=', id)
    .executeTakeFirstOrThrow()
  return mandates
}

export async function insertElectionUnit(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
  { term, ...facts }: AddElectionUnit,
): Promise<void> {
  await tx
    .insertInto('councils.election_unit')
    .values({ council_id: council, id, term_id: term, ...columnsOf(facts) })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateElectionUnit(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
  { version, ...facts }: UnitFacts & SeenVersion,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.election_unit')
    .set((set) => ({ ...columnsOf(facts), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Takes a unit off the list or puts it back; answers whether the version seen was still the one that stands. */
export async function markElectionUnit(
  tx: Tx,
  council: CouncilId,
  { id, version }: { readonly id: ElectionUnitId; readonly version: number },
  removed: boolean,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.election_unit')
    .set((set) => ({ removed_at: removed ? tx.now() : null, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Units and polling areas of the terms that hold on a day, of one council or of all directly below it, counted together. */
export async function countElectionUnits(
  tx: Tx,
  council: CouncilId,
  on: CalendarDate,
  whose: 'own' | 'below',
): Promise<ElectionTotals> {
  const row = await tx
    .selectFrom('councils.council as council')
    .innerJoin('councils.term as term', (join) =>
      join
        .onRef('term.council_id', '=', 'council.council_id')
        .on('term.starts_on', '<=', on)
        .on((where) => where.or([where('term.ended_on', 'is', null), where('term.ended_on', '>', on)])),
    )
    .innerJoin('councils.election_unit as unit', (join) =>
      join
        .onRef('unit.council_id', '=', 'term.council_id')
        .onRef('unit.term_id', '=', 'term.id')
        .on('unit.removed_at', 'is', null),
    )
    .select((select) => [
      sql<number>`count(distinct council.council_id)`.as('councils'),
      select.fn.countAll<number>().as('electionUnits'),
      sql<number>`coalesce(sum(unit.seats), 0)::int`.as('seats'),
      sql<number>`coalesce(sum((
        select count(*) from councils.polling_area area
        where area.council_id = unit.council_id and area.election_unit_id = unit.id and area.removed_at is null)), 0)::int`.as(
        'pollingAreas',
      ),
      sql<number>`coalesce(sum(unit.voters), 0)::int`.as('voters'),
    ])
    .where(whose === 'own' ? 'council.council_id' : 'council.superior_id', '=', council)
    .executeTakeFirstOrThrow()
  return row
}

function columnsOf(facts: UnitFacts) {
  return {
    number: facts.number,
    territory: facts.territory,
    seats: facts.seats,
    voters: facts.voters,
    decision_by: facts.decision?.by ?? null,
    decision_reason: facts.decision?.reason ?? null,
  }
}

function decisionOf(by: string | null, reason: string | null): Decision | null {
  return by === null || reason === null ? null : { by, reason }
}

import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { ElectionUnitId, ElectionUnitResult, EnterElectionResult, TermId } from '#councils'

type Result = NonNullable<ElectionUnitResult['result']>

const RESULT = [
  'election_unit_id as unit',
  'voters',
  'voted',
  'ballots_valid as ballotsValid',
  'ballots_invalid as ballotsInvalid',
  'document',
  'version',
] as const

/** What was entered of the elections of these units. */
export async function resultsOf(
  tx: Tx,
  council: CouncilId,
  units: readonly ElectionUnitId[],
): Promise<Map<ElectionUnitId, Result>> {
  if (units.length === 0) return new Map()
  const rows = await tx
    .selectFrom('councils.election_result')
    .select(RESULT)
    .where('council_id', '=', council)
    .where('election_unit_id', 'in', units)
    .execute()
  return new Map(rows.map(({ unit, ...result }) => [unit as ElectionUnitId, result]))
}

/** Who was elected in each unit at the general election, whatever became of the mandate; the most votes first. */
export async function electedOf(
  tx: Tx,
  council: CouncilId,
  term: TermId,
): Promise<(ElectionUnitResult['elected'][number] & { readonly unit: ElectionUnitId })[]> {
  const rows = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .select(['mandate.election_unit_id as unit', 'person.full_name as fullName', 'mandate.votes_won as votesWon'])
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
    .where('mandate.origin', '=', 'general')
    .where('mandate.election_unit_id', 'is not', null)
    .orderBy('mandate.votes_won', (order) => order.desc().nullsLast())
    .orderBy('person.sort_key')
    .execute()
  return rows as (ElectionUnitResult['elected'][number] & { unit: ElectionUnitId })[]
}

/** Writes the figures of a unit over the version seen; answers whether it was still the one that stands. */
export async function putResult(
  tx: Tx,
  council: CouncilId,
  unit: ElectionUnitId,
  { version, voters, voted, ballotsValid, ballotsInvalid, document }: EnterElectionResult,
): Promise<boolean> {
  const figures = { voters, voted, ballots_valid: ballotsValid, ballots_invalid: ballotsInvalid, document }
  if (version === 0) {
    const made = await tx
      .insertInto('councils.election_result')
      .values({ council_id: council, election_unit_id: unit, ...figures })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tx
    .updateTable('councils.election_result')
    .set({ ...figures, version: sql`version + 1` })
    .where('council_id', '=', council)
    .where('election_unit_id', '=', unit)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AddPollingArea, ElectionUnitId, PollingArea, PollingAreaId, SeenVersion, TermId } from '#councils'

/** The constraint that a second polling area of the same number in a unit runs into. */
export const AREA_NUMBER_TAKEN = 'polling_area_number_is_unique'

const AREA = ['id', 'election_unit_id as electionUnit', 'number', 'place', 'territory', 'voters', 'version'] as const

/** One row more than the page holds, by number; the query, so that its plan can be looked at. */
export function pollingAreaPage(
  tx: Tx,
  council: CouncilId,
  unit: ElectionUnitId,
  page: { readonly limit: number; readonly after: number | undefined },
) {
  return tx
    .selectFrom('councils.polling_area')
    .select(AREA)
    .where('council_id', '=', council)
    .where('election_unit_id', '=', unit)
    .where('removed_at', 'is', null)
    .$if(page.after !== undefined, (query) => query.where('number', '>', page.after!))
    .orderBy('number')
    .limit(page.limit + 1)
}

/** Every polling area of a term, by unit and number, for the whole register in one file. */
export async function allPollingAreas(tx: Tx, council: CouncilId, term: TermId): Promise<PollingArea[]> {
  const rows = await tx
    .selectFrom('councils.polling_area as area')
    .innerJoin('councils.election_unit as unit', (join) =>
      join.onRef('unit.council_id', '=', 'area.council_id').onRef('unit.id', '=', 'area.election_unit_id'),
    )
    .select(['area.id', 'area.election_unit_id as electionUnit', 'area.number', 'area.place', 'area.territory'])
    .select(['area.voters', 'area.version'])
    .where('unit.council_id', '=', council)
    .where('unit.term_id', '=', term)
    .where('unit.removed_at', 'is', null)
    .where('area.removed_at', 'is', null)
    .orderBy('unit.number')
    .orderBy('area.number')
    .execute()
  return rows as PollingArea[]
}

/** One polling area, also one that was removed. */
export async function findPollingArea(
  tx: Tx,
  council: CouncilId,
  id: PollingAreaId,
): Promise<(PollingArea & { readonly removed: boolean }) | undefined> {
  const row = await tx
    .selectFrom('councils.polling_area')
    .select(AREA)
    .select((select) => select('removed_at', 'is not', null).as('removed'))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as (PollingArea & { removed: boolean }) | undefined
}

export async function insertPollingArea(
  tx: Tx,
  council: CouncilId,
  area: AddPollingArea & { readonly id: PollingAreaId; readonly electionUnit: ElectionUnitId },
): Promise<void> {
  const { electionUnit, ...facts } = area
  await tx
    .insertInto('councils.polling_area')
    .values({ council_id: council, election_unit_id: electionUnit, ...facts })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updatePollingArea(
  tx: Tx,
  council: CouncilId,
  id: PollingAreaId,
  { version, ...facts }: AddPollingArea & SeenVersion,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.polling_area')
    .set((set) => ({ ...facts, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Takes a polling area off the list or puts it back; answers whether the version seen was still the one that stands. */
export async function markPollingArea(
  tx: Tx,
  council: CouncilId,
  { id, version }: { readonly id: PollingAreaId; readonly version: number },
  removed: boolean,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.polling_area')
    .set((set) => ({ removed_at: removed ? tx.now() : null, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

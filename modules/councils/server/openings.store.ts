import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** A council that a province is opening, or has opened and handed over. */
export interface Opening {
  readonly council: CouncilId
  readonly openedBy: CouncilId
  readonly openedOn: CalendarDate
  readonly handedOverOn: CalendarDate | null
}

const OPENING = [
  'council_id as council',
  'opened_by as openedBy',
  'opened_on as openedOn',
  'handed_over_on as handedOverOn',
] as const

export async function insertOpening(tx: Tx, opening: Omit<Opening, 'handedOverOn'>): Promise<void> {
  await tx
    .insertInto('councils.opening')
    .values({ council_id: opening.council, opened_by: opening.openedBy, opened_on: opening.openedOn })
    .execute()
}

export async function findOpening(tx: Tx, council: CouncilId): Promise<Opening | undefined> {
  const row = await tx
    .selectFrom('councils.opening')
    .select(OPENING)
    .where('council_id', '=', council)
    .executeTakeFirst()
  return row as Opening | undefined
}

/** As {@link findOpening}, held until the transaction ends: steps of one opening happen in turn. */
export async function lockOpening(tx: Tx, council: CouncilId): Promise<Opening | undefined> {
  const row = await tx
    .selectFrom('councils.opening')
    .select(OPENING)
    .where('council_id', '=', council)
    .forUpdate()
    .executeTakeFirst()
  return row as Opening | undefined
}

/** The councils that a province opened, the newest first. */
export async function listOpenings(tx: Tx, province: CouncilId): Promise<Opening[]> {
  const rows = await tx
    .selectFrom('councils.opening')
    .select(OPENING)
    .where('opened_by', '=', province)
    .orderBy('opened_on', 'desc')
    .orderBy('council_id')
    .execute()
  return rows as Opening[]
}

export async function closeOpening(tx: Tx, council: CouncilId, on: CalendarDate): Promise<void> {
  await tx.updateTable('councils.opening').set({ handed_over_on: on }).where('council_id', '=', council).execute()
}

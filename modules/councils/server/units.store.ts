import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Unit, UnitId, UnitSuccession } from '#councils'

const UNIT = [
  'id',
  'code',
  'level',
  'kind',
  'name',
  'full_name as fullName',
  'parent_id as parent',
  'mountain_or_island as mountainOrIsland',
  'starts_on as startsOn',
  'ended_on as endedOn',
] as const

export async function findUnit(tx: Tx, id: UnitId): Promise<Unit | undefined> {
  const row = await tx.selectFrom('councils.unit').select(UNIT).where('id', '=', id).executeTakeFirst()
  return row as Unit | undefined
}

/** The provinces, or the units within one, that exist on a day. */
export async function listUnits(tx: Tx, parent: UnitId | null, day: CalendarDate): Promise<Unit[]> {
  const rows = await tx
    .selectFrom('councils.unit')
    .select(UNIT)
    .where('parent_id', parent === null ? 'is' : '=', parent)
    .where((where) => where.or([where('starts_on', 'is', null), where('starts_on', '<=', day)]))
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows as Unit[]
}

/** A unit, those it came from and those they came from, with the successions that lead from one to the next. */
export async function unitAncestry(tx: Tx, unit: UnitId): Promise<{ units: Unit[]; successions: UnitSuccession[] }> {
  const successions = (await tx
    .withRecursive('line', (line) =>
      line
        .selectFrom('councils.unit_succession')
        .select(['predecessor_id', 'successor_id', 'on_day', 'extent', 'basis'])
        .where('successor_id', '=', unit)
        .union((older) =>
          older
            .selectFrom('councils.unit_succession as before')
            .innerJoin('line', 'line.predecessor_id', 'before.successor_id')
            .select(['before.predecessor_id', 'before.successor_id', 'before.on_day', 'before.extent', 'before.basis']),
        ),
    )
    .selectFrom('line')
    .select(['predecessor_id as predecessor', 'successor_id as successor', 'on_day as on', 'extent', 'basis'])
    .orderBy('on_day', 'desc')
    .execute()) as UnitSuccession[]
  const ids = [unit, ...successions.map((link) => link.predecessor)]
  const units = await tx.selectFrom('councils.unit').select(UNIT).where('id', 'in', ids).orderBy('sort_key').execute()
  return { units: units as Unit[], successions }
}

export async function insertSuccession(tx: Tx, link: UnitSuccession): Promise<void> {
  await tx
    .insertInto('councils.unit_succession')
    .values({
      predecessor_id: link.predecessor,
      successor_id: link.successor,
      on_day: link.on,
      extent: link.extent,
      basis: link.basis,
    })
    .execute()
}

export async function endUnit(tx: Tx, id: UnitId, on: CalendarDate): Promise<void> {
  await tx.updateTable('councils.unit').set({ ended_on: on }).where('id', '=', id).execute()
}

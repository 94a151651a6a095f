import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { searchKey, sortKey } from '#platform/text'
import type { Unit, UnitCode, UnitId, UnitSuccession } from '#councils'

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

/** The unit that bears a code now; a code may have named others before. */
export async function findUnitByCode(tx: Tx, level: Unit['level'], code: UnitCode): Promise<Unit | undefined> {
  const row = await tx
    .selectFrom('councils.unit')
    .select(UNIT)
    .where('level', '=', level)
    .where('code', '=', code)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row as Unit | undefined
}

export async function insertUnit(tx: Tx, unit: Omit<Unit, 'endedOn'>): Promise<void> {
  await tx
    .insertInto('councils.unit')
    .values({
      id: unit.id,
      code: unit.code,
      level: unit.level,
      kind: unit.kind,
      name: unit.name,
      full_name: unit.fullName,
      parent_id: unit.parent,
      mountain_or_island: unit.mountainOrIsland,
      starts_on: unit.startsOn,
      sort_key: sortKey(unit.name),
      search_key: searchKey(unit.fullName),
    })
    .execute()
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

export async function deleteSuccession(
  tx: Tx,
  link: Pick<UnitSuccession, 'predecessor' | 'successor' | 'on'>,
): Promise<void> {
  await tx
    .deleteFrom('councils.unit_succession')
    .where('predecessor_id', '=', link.predecessor)
    .where('successor_id', '=', link.successor)
    .where('on_day', '=', link.on)
    .execute()
}

/** Ends a unit on a day; null gives a unit back that was ended by mistake. */
export async function endUnit(tx: Tx, id: UnitId, on: CalendarDate | null): Promise<void> {
  await tx.updateTable('councils.unit').set({ ended_on: on }).where('id', '=', id).execute()
}

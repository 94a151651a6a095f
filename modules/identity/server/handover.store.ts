import type { AccountId, AssignmentId, CouncilId, LoginId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import { insertRows, type Tx } from '#platform/db'
import type { Handover, HandoverId, HandoverItem } from '#identity'
import { titleOn, titlesHeld } from './titles.store.ts'

const LISTED = 200

/** A handover with what only the server asks of it. */
export interface StoredHandover extends Omit<Handover, 'items'> {
  readonly councilId: CouncilId
  readonly plannedByAccount: AccountId
  readonly plannedAs: AssignmentId
  readonly plannedLogin: LoginId
}

function handovers(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('identity.handover as handover')
    .innerJoin('identity.account as giver', 'giver.id', 'handover.from_account')
    .innerJoin('identity.account as taker', 'taker.id', 'handover.to_account')
    .innerJoin('identity.account as planner', 'planner.id', 'handover.planned_by')
    .innerJoin('identity.assignment as capacity', (join) =>
      join.onRef('capacity.council_id', '=', 'handover.council_id').onRef('capacity.id', '=', 'handover.planned_as'),
    )
    .select([
      'handover.id',
      'handover.council_id',
      'handover.from_account',
      'giver.display_name as giver',
      'handover.to_account',
      'taker.display_name as taker',
      'handover.on_day',
      'handover.state',
      'handover.planned_at',
      'handover.planned_by',
      'planner.display_name as planner',
      'handover.planned_as',
      'capacity.title as planned_as_title',
      'handover.planned_login',
      'handover.done_at',
      'handover.version',
    ])
    .where('handover.council_id', '=', council)
}

/** Handovers of the council, newest first. The titles are those held on the day of each. */
export async function listHandovers(tx: Tx, council: CouncilId): Promise<StoredHandover[]> {
  const rows = await handovers(tx, council).orderBy('handover.planned_at', 'desc').limit(LISTED).execute()
  return withTitles(tx, council, rows)
}

export async function findHandover(
  tx: Tx,
  { council, handover }: { council: CouncilId; handover: HandoverId },
): Promise<StoredHandover | undefined> {
  const rows = await handovers(tx, council).where('handover.id', '=', handover).execute()
  return (await withTitles(tx, council, rows))[0]
}

type Row = Awaited<ReturnType<ReturnType<typeof handovers>['execute']>>[number]

async function withTitles(tx: Tx, council: CouncilId, rows: readonly Row[]): Promise<StoredHandover[]> {
  const accounts = [...new Set(rows.flatMap((row) => [row.from_account, row.to_account]))] as AccountId[]
  const titles = await titlesHeld(tx, council, accounts)
  const person = (row: Row, account: string, displayName: string) => ({
    account: account as AccountId,
    displayName,
    title: titleOn(titles.get(account as AccountId) ?? [], row.on_day as CalendarDate),
  })
  return rows.map((row) => ({
    id: row.id as HandoverId,
    councilId: row.council_id as CouncilId,
    from: person(row, row.from_account, row.giver),
    to: person(row, row.to_account, row.taker),
    onDay: row.on_day as CalendarDate,
    state: row.state as Handover['state'],
    plannedAt: row.planned_at as Handover['plannedAt'],
    plannedBy: row.planner,
    plannedAsTitle: row.planned_as_title,
    plannedByAccount: row.planned_by as AccountId,
    plannedAs: row.planned_as as AssignmentId,
    plannedLogin: row.planned_login as LoginId,
    doneAt: row.done_at as Handover['doneAt'],
    version: row.version,
  }))
}

export async function insertHandover(
  tx: Tx,
  handover: {
    id: HandoverId
    council: CouncilId
    from: AccountId
    to: AccountId
    onDay: CalendarDate
    by: { account: AccountId; assignment: AssignmentId; login: LoginId }
  },
): Promise<void> {
  await tx
    .insertInto('identity.handover')
    .values({
      council_id: handover.council,
      id: handover.id,
      from_account: handover.from,
      to_account: handover.to,
      on_day: handover.onDay,
      state: 'planned',
      planned_at: tx.now(),
      planned_by: handover.by.account,
      planned_as: handover.by.assignment,
      planned_login: handover.by.login,
    })
    .execute()
}

const MOMENT = { done: 'done_at', cancelled: 'cancelled_at', 'not-done': 'not_done_at' } as const

/** Closes a planned handover; answers false where it is planned no more, or another version stands. */
export async function closeHandover(
  tx: Tx,
  { councilId, id, version }: Pick<StoredHandover, 'councilId' | 'id' | 'version'>,
  state: 'done' | 'cancelled' | 'not-done',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.handover')
    .set({
      state,
      version: version + 1,
      [MOMENT[state]]: tx.now(),
    })
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'planned')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertItems(
  tx: Tx,
  council: CouncilId,
  handover: HandoverId,
  items: readonly HandoverItem[],
): Promise<void> {
  await insertRows(
    tx,
    'identity.handover_item',
    items.map((item, position) => ({
      council_id: council,
      handover_id: handover,
      kind: item.kind,
      item_id: item.id,
      position,
      title: item.title,
      path: item.path,
      due: item.due,
    })),
  )
}

/** What changed hands, in the order of the list. */
export async function itemsOf(tx: Tx, council: CouncilId, of: readonly HandoverId[]) {
  if (of.length === 0) return []
  return tx
    .selectFrom('identity.handover_item')
    .select(['handover_id', 'kind', 'item_id', 'title', 'path', 'due'])
    .where('council_id', '=', council)
    .where('handover_id', 'in', of)
    .orderBy('position')
    .execute()
}

/** Handovers that were not carried out, and after which none of the same person was planned; newest first. */
export async function missedHandovers(tx: Tx, council: CouncilId) {
  const rows = await handovers(tx, council)
    .where('handover.state', '=', 'not-done')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('identity.handover as later')
            .select('later.id')
            .whereRef('later.council_id', '=', 'handover.council_id')
            .whereRef('later.from_account', '=', 'handover.from_account')
            .whereRef('later.planned_at', '>', 'handover.planned_at')
            .where('later.state', 'in', ['planned', 'done']),
        ),
      ),
    )
    .orderBy('handover.on_day', 'desc')
    .limit(LISTED)
    .execute()
  return rows.map((row) => ({
    id: row.id as HandoverId,
    from: row.from_account as AccountId,
    fromName: row.giver,
    toName: row.taker,
    onDay: row.on_day as CalendarDate,
  }))
}

/** Handovers whose day has come, of every council; in the system's scope. */
export async function dueHandovers(tx: Tx): Promise<{ council: CouncilId; handover: HandoverId }[]> {
  const rows = await tx
    .selectFrom('identity.handover')
    .select(['council_id', 'id'])
    .where('state', '=', 'planned')
    .where('on_day', '<=', today(tx.clock))
    .execute()
  return rows.map((row) => ({ council: row.council_id as CouncilId, handover: row.id as HandoverId }))
}

import { type AccountId, type Actor, type CouncilId, type Level, newId, type Role } from '#platform/access'
import { type CalendarDate, isBefore, today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import {
  type HandoverId,
  type HandoverItem,
  type HandoverWithItems,
  type MissedHandover,
  type PlanHandover,
  refuse,
} from '#identity'
import {
  closeHandover,
  findHandover,
  insertHandover,
  insertItems,
  itemsOf,
  listHandovers,
  missedHandovers,
  type StoredHandover,
} from './handover.store.ts'
import type { OpenWork } from './open-work.ts'
import { titlesHeld } from './titles.store.ts'

/** All open work of an account in the council, kind by kind. */
export async function openWorkOf(
  tx: Tx,
  kinds: readonly OpenWork[],
  council: CouncilId,
  account: AccountId,
): Promise<HandoverItem[]> {
  const items: HandoverItem[] = []
  for (const { kind, name, list } of kinds) {
    for (const item of await list(tx, council, account)) items.push({ ...item, kind, name })
  }
  return items
}

/**
 * Plans a handover, and does it at once where its day is today. Refusals: to the same person; to somebody who holds no
 * role on that day; a day that is past; another handover of the same person waits.
 */
export async function planHandover(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { from, to, onDay }: PlanHandover,
  kinds: readonly OpenWork[],
): Promise<HandoverId> {
  if (from === to) throw refuse('identity/handover-to-same')
  if (isBefore(onDay, today(tx.clock))) throw refuse('identity/handover-in-the-past')
  const titles = await titlesHeld(tx, council, [from, to])
  // Neither is known to this council: to its office they are not there.
  if (!titles.has(from) || !titles.has(to)) throw refusePlatform('platform/not-found')
  if (!(await holdsRole(tx, council, to, onDay))) throw refuse('identity/handover-to-without-role')
  const id = newId<HandoverId>()
  const by = { account: actor.account, assignment: actor.as.assignment, login: actor.login }
  try {
    await insertHandover(tx, { id, council, from, to, onDay, by })
  } catch (error) {
    throw violates(error, 'handover_is_planned_once') ? refuse('identity/handover-planned') : error
  }
  await record(tx, actor, {
    kind: 'identity.handover-planned',
    subject: { kind: 'identity/handover', id },
    after: { from, to, onDay },
  })
  if (onDay === today(tx.clock)) {
    const planned = await findHandover(tx, { council, handover: id })
    if (planned) await doHandover(tx, actor, planned, kinds)
  }
  return id
}

/** Takes a handover back before its day. Refusal: done or cancelled already. */
export async function cancelHandover(tx: Tx, actor: Actor, handover: StoredHandover, version: number): Promise<void> {
  if (handover.state !== 'planned') throw refuse('identity/handover-closed')
  if (!(await closeHandover(tx, { ...handover, version }, 'cancelled'))) {
    const path = { council: handover.councilId, handover: handover.id }
    const current = await findHandover(tx, path)
    throw refusePlatform('platform/version-conflict', {}, { versions: { yours: { version }, current } })
  }
  await record(tx, actor, {
    kind: 'identity.handover-cancelled',
    subject: { kind: 'identity/handover', id: handover.id },
  })
}

/**
 * A handover whose day has come, in the name of who planned it. Where the receiver holds no role any more, or is disabled,
 * everything stays where it lies, and the office sees that it was not done. Not planned any more: nothing happens.
 */
export async function doPlannedHandover(
  tx: Tx,
  path: { council: CouncilId; handover: HandoverId },
  kinds: readonly OpenWork[],
): Promise<void> {
  const handover = await findHandover(tx, path)
  if (handover?.state !== 'planned') return
  const planner = await whoPlanned(tx, handover)
  const takes = await holdsRole(tx, handover.councilId, handover.to.account, today(tx.clock))
  await (takes ? doHandover(tx, planner, handover, kinds) : giveUpHandover(tx, planner, handover))
}

async function giveUpHandover(tx: Tx, actor: Actor, handover: StoredHandover): Promise<void> {
  if (!(await closeHandover(tx, handover, 'not-done'))) throw refuse('identity/handover-closed')
  await record(tx, actor, {
    kind: 'identity.handover-not-done',
    subject: { kind: 'identity/handover', id: handover.id },
    after: { from: handover.from.account, to: handover.to.account },
  })
}

/** Everything that is open on this day changes hands in this transaction, or nothing does. */
async function doHandover(tx: Tx, actor: Actor, handover: StoredHandover, kinds: readonly OpenWork[]): Promise<void> {
  const { councilId: council, id } = handover
  if (!(await closeHandover(tx, handover, 'done'))) throw refuse('identity/handover-closed')
  const between = { from: handover.from.account, to: handover.to.account }
  const handed: HandoverItem[] = []
  for (const kind of kinds) {
    const items = await kind.list(tx, council, between.from)
    if (items.length === 0) continue
    const ids = items.map((item) => item.id)
    const changed = new Set(await kind.handOver(tx, actor, council, ids, between))
    for (const item of items) if (changed.has(item.id)) handed.push({ ...item, kind: kind.kind, name: kind.name })
  }
  await insertItems(tx, council, id, handed)
  await record(tx, actor, {
    kind: 'identity.handover-done',
    subject: { kind: 'identity/handover', id },
    after: { ...between, items: handed.length },
  })
}

/** The handovers of the council with the number of what changed hands, or would. */
export async function readHandovers(tx: Tx, council: CouncilId, kinds: readonly OpenWork[]) {
  const handovers = await listHandovers(tx, council)
  const done = handovers.filter(({ state }) => state === 'done').map(({ id }) => id)
  const items = Map.groupBy(await itemsOf(tx, council, done), (row) => row.handover_id)
  const views = []
  for (const handover of handovers) {
    const waits = handover.state === 'planned' ? await openWorkOf(tx, kinds, council, handover.from.account) : []
    views.push({ ...handover, items: items.get(handover.id)?.length ?? waits.length })
  }
  return views
}

/** One handover with its list: what changed hands, or what would today. */
export async function readHandover(
  tx: Tx,
  handover: StoredHandover,
  kinds: readonly OpenWork[],
): Promise<HandoverWithItems> {
  const { councilId, id, state, from } = handover
  const list = state === 'done' ? await handedItems(tx, councilId, id, kinds) : []
  const open = state === 'planned' ? await openWorkOf(tx, kinds, councilId, from.account) : []
  const shown = [...list, ...open]
  return { ...handover, items: shown.length, list: shown }
}

/** Handovers that their day found without a receiver, with how much still lies where it was; none where nothing does. */
export async function openMissedHandovers(
  tx: Tx,
  council: CouncilId,
  kinds: readonly OpenWork[],
): Promise<MissedHandover[]> {
  const found: MissedHandover[] = []
  const told = new Set<AccountId>()
  for (const missed of await missedHandovers(tx, council)) {
    // Planned twice and missed twice: the last says it.
    if (told.has(missed.from)) continue
    told.add(missed.from)
    const items = (await openWorkOf(tx, kinds, council, missed.from)).length
    if (items > 0) found.push({ ...missed, items })
  }
  return found
}

async function handedItems(tx: Tx, council: CouncilId, id: HandoverId, kinds: readonly OpenWork[]) {
  const names = new Map(kinds.map(({ kind, name }) => [kind, name]))
  const rows = await itemsOf(tx, council, [id])
  return rows.map((row) => ({
    kind: row.kind,
    // A kind that is gone from the product keeps its code as its name.
    name: names.get(row.kind) ?? { vi: row.kind, en: row.kind },
    id: row.item_id,
    title: row.title,
    path: row.path,
    due: row.due as CalendarDate | null,
  }))
}

async function holdsRole(tx: Tx, council: CouncilId, account: AccountId, day: CalendarDate): Promise<boolean> {
  const holds = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select('held.id')
    .where('held.council_id', '=', council)
    .where('held.account_id', '=', account)
    .where('held.valid_from', '<=', day)
    .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  return holds !== undefined
}

/** The actor as of the planning: acts of the day are on record in that name and capacity. */
async function whoPlanned(tx: Tx, handover: StoredHandover): Promise<Actor> {
  const held = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
    .select(['held.role', 'council.level'])
    .where('held.id', '=', handover.plannedAs)
    .executeTakeFirstOrThrow()
  const as = {
    assignment: handover.plannedAs,
    role: held.role as Role,
    council: handover.councilId,
    level: held.level as Level,
  }
  return { account: handover.plannedByAccount, login: handover.plannedLogin, as, capacities: [as] }
}

import { isDeepStrictEqual } from 'node:util'
import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import type { PaperCounts, PaperFilter, PaperId, PaperRow } from '#approvals'
import { readAll, type ReadablePaper } from './approvals.policy.ts'
import { keysOfHolder, ownKey } from './deciders.rules.ts'
import { countPaperRows, listPaperRows, type ListPage, type Reader } from './paper-list.store.ts'
import { postsOf } from './people.store.ts'

interface PageAsked extends PaperFilter {
  readonly limit: number
  readonly after?: string | undefined
}

/**
 * Whose lists are read: the post acted in, and the posts of those who have delegated to this person and still hold them.
 * What was returned waits for its submitter alone.
 */
export async function readerOf(tx: Tx, { as, account }: Actor, council: CouncilId): Promise<Reader> {
  const held = await postsOf(tx, council, today(tx.clock), { post: as.assignment, account })
  const posts = held.some(({ assignment }) => assignment === as.assignment) ? held : []
  const whole = posts.filter(({ kinds }) => kinds === null)
  return {
    account,
    keys: [...new Set([...whole.flatMap(keysOfHolder), ownKey(account)])],
    ofKind: posts.flatMap((post) =>
      (post.kinds ?? []).flatMap((kind) => keysOfHolder(post).map((holder) => ({ holder, kind }))),
    ),
  }
}

/** A page of a list, what moved last first. */
export async function listPapers(tx: Tx, actor: Actor, council: CouncilId, asked: PageAsked) {
  const { limit, after, ...filter } = asked
  allowBox(actor, council, filter)
  const cursor = readCursor(after, 2)
  const page = { filter, limit, after: cursor && ([String(cursor[0]), String(cursor[1])] as const) }
  const rows = await (filter.box === 'waiting'
    ? waitingRows(tx, actor, council, page)
    : listPaperRows(tx, council, { account: actor.account, keys: [], ofKind: [] }, page))
  return toPage(rows, limit, ({ movedAt, id }) => cursorOf([movedAt, id]))
}

/**
 * What waits is asked for by posts. Nearly everybody holds the one that they act in and stands in for nobody: so its keys
 * are asked for together with the posts, and others only where there are others.
 */
async function waitingRows(tx: Tx, actor: Actor, council: CouncilId, page: ListPage): Promise<PaperRow[]> {
  const { account } = actor
  const { role, body = null } = actor.as
  const own: Reader = { account, keys: [...keysOfHolder({ account, role, body }), ownKey(account)], ofKind: [] }
  const [reader, rows] = await Promise.all([readerOf(tx, actor, council), listPaperRows(tx, council, own, page)])
  return isDeepStrictEqual(reader, own) ? rows : listPaperRows(tx, council, reader, page)
}

export async function countPapers(tx: Tx, actor: Actor, council: CouncilId, filter: PaperFilter): Promise<PaperCounts> {
  allowBox(actor, council, filter)
  return countPaperRows(tx, council, await readerOf(tx, actor, council), filter)
}

/** All papers of a council are for its office and leaders. */
export function allowBox(actor: Actor, council: CouncilId, { box }: PaperFilter): void {
  if (box === 'all' && readAll(actor, { councilId: council }) !== true) throw refuseCommon('platform/forbidden')
}

/** A paper as its guard looks at it; undefined where the scope doesn't show it. */
export async function readablePaper(
  tx: Tx,
  { council, paper }: { readonly council: CouncilId; readonly paper: PaperId },
): Promise<ReadablePaper | undefined> {
  const found = await tx
    .selectFrom('approvals.paper')
    .select(['id', 'kind'])
    .where('council_id', '=', council)
    .where('id', '=', paper)
    .executeTakeFirst()
  if (!found) return undefined
  const account = 'account' in tx.scope ? tx.scope.account : null
  const [steps, delegated, waiting] = await Promise.all([
    tx
      .selectFrom('approvals.step')
      .select('id')
      .where('council_id', '=', council)
      .where('paper_id', '=', paper)
      .where((where) => where.or([where('account_id', '=', account), where('decided_by', '=', account)]))
      .limit(1)
      .execute(),
    account === null ? [] : postsOf(tx, council, today(tx.clock), { post: null, account }),
    tx
      .selectFrom('approvals.waiting')
      .select('holder')
      .where('council_id', '=', council)
      .where('paper_id', '=', paper)
      .execute(),
  ])
  const waitsFor = waiting.map(({ holder }) => holder)
  const standIns = delegated.filter(({ kinds }) => kinds === null || kinds.includes(found.kind))
  const tookPart = steps.length > 0 || standIns.flatMap(keysOfHolder).some((key) => waitsFor.includes(key))
  return { councilId: council, tookPart, waitsFor }
}

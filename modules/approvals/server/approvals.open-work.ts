import { sql } from 'kysely'
import type { AccountId } from '#platform/access'
import { record } from '#audit/server'
import type { OpenWork } from '#identity/server'
import { emit } from '#platform/events'
import { approvalsMessagesEn, approvalsMessagesVi, type ChainSteps, type PaperState } from '#approvals'
import { ownKey } from './deciders.rules.ts'
import { accountsAhead, handedChain } from './handed-chain.rules.ts'

/**
 * What somebody has submitted and is not finished, and what waits for them by name, now or at a later step. Work that
 * waits for a post needs no handing over: it waits for whoever holds the post.
 */
export const approvalsOpenWork: OpenWork = {
  kind: 'approvals/paper',
  name: { vi: approvalsMessagesVi.title, en: approvalsMessagesEn.title },
  owners: async (tx, council) => {
    const { rows } = await sql<{ account: string }>`
      select distinct submitted_by as account from approvals.paper where council_id = ${council} and is_open
      union
      select distinct substr(holder, 9)::uuid from approvals.waiting
       where council_id = ${council} and holder >= 'account:' and holder < 'account;'
    `.execute(tx)
    const naming = await tx
      .selectFrom('approvals.paper')
      .select(['chain', 'state', 'stage'])
      .distinct()
      .where('council_id', '=', council)
      .where('is_open', '=', true)
      .where(sql<boolean>`jsonb_path_exists(chain, '$.** ? (@.by == "account")')`)
      .execute()
    const ahead = naming.flatMap((row) => accountsAhead(asPaper(row)))
    return [...new Set([...rows.map(({ account }) => account as AccountId), ...ahead])]
  },
  list: async (tx, council, account) => {
    const rows = await tx
      .selectFrom('approvals.paper as p')
      .select(['p.id', 'p.title', 'p.chain', 'p.state', 'p.stage', 'p.submitted_by as submitter'])
      .select(
        sql<boolean>`exists (select from approvals.waiting w where w.council_id = p.council_id and w.paper_id = p.id
                                 and w.holder = ${`account:${account}`})`.as('waits'),
      )
      .where('p.council_id', '=', council)
      .where('p.is_open', '=', true)
      .where((where) =>
        where.or([
          where('p.submitted_by', '=', account),
          sql<boolean>`p.id in (select w.paper_id from approvals.waiting w
                                 where w.council_id = ${council} and w.holder = ${`account:${account}`})`,
          sql<boolean>`jsonb_path_exists(p.chain, '$.** ? (@.account == $who)', ${{ who: account }}::jsonb)`,
        ]),
      )
      .orderBy('p.moved_at')
      .orderBy('p.id')
      .execute()
    const lies = (row: (typeof rows)[number]) =>
      row.submitter === account || row.waits || accountsAhead(asPaper(row)).includes(account)
    return rows.filter(lies).map(({ id, title }) => ({ id, title, path: `/approvals/${id}`, due: null }))
  },
  handOver: async (tx, actor, council, ids, { from, to }) => {
    const moved = new Set<string>()
    const taker = await tx
      .selectFrom('identity.account')
      .select('display_name')
      .where('id', '=', to)
      .executeTakeFirstOrThrow()
    // Nobody hands a decision to themself: what waits for another by name stays until somebody else passes it on.
    const decisionsToo = to !== actor.account || from === actor.account
    for (const id of ids) {
      const submitted = await tx
        .updateTable('approvals.paper')
        .set((set) => ({ submitted_by: to, submitted_name: taker.display_name, version: set('version', '+', 1) }))
        .where('council_id', '=', council)
        .where('id', '=', id)
        .where('is_open', '=', true)
        .where('submitted_by', '=', from)
        .returning('id')
        .execute()
      const waiting = await renameKeys(tx, council, id, [ownKey(from), ownKey(to)])
      const named = decisionsToo
        ? (await renameKeys(tx, council, id, [`account:${from}`, `account:${to}`])) +
          (await renameInChain(tx, council, id, from, to))
        : 0
      if (submitted.length + waiting + named === 0) continue
      moved.add(id)
      const subject = { kind: 'approvals/paper', id }
      await record(tx, actor, {
        kind: 'approvals.handed-over',
        subject,
        before: { account: from },
        after: { account: to },
      })
      await emit(tx, 'approvals.handed-over', { subject, payload: { paper: id as never } })
    }
    return [...moved]
  },
}

interface Underway {
  readonly chain: unknown
  readonly state: string
  readonly stage: number
}

const asPaper = ({ chain, state, stage }: Underway) => ({
  chain: chain as ChainSteps,
  state: state as PaperState,
  stage,
})

/** Who takes a step is asked of the paper's own chain, not of the inbox: it names the taker, too. */
async function renameInChain(
  tx: Parameters<OpenWork['list']>[0],
  council: Parameters<OpenWork['list']>[1],
  paper: string,
  from: AccountId,
  to: AccountId,
): Promise<number> {
  const row = await tx
    .selectFrom('approvals.paper')
    .select(['chain', 'state', 'stage'])
    .where('council_id', '=', council)
    .where('id', '=', paper)
    .where('is_open', '=', true)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return 0
  const held = asPaper(row)
  const chain = handedChain(held, { from, to })
  if (chain === held.chain) return 0
  await tx
    .updateTable('approvals.paper')
    .set((set) => ({ chain: JSON.stringify(chain), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', paper)
    .execute()
  return 1
}

async function renameKeys(
  tx: Parameters<OpenWork['list']>[0],
  council: Parameters<OpenWork['list']>[1],
  paper: string,
  [old, now]: readonly [string, string],
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('approvals.waiting')
    .set({ holder: now })
    .where('council_id', '=', council)
    .where('paper_id', '=', paper)
    .where('holder', '=', old)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

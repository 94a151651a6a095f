import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { code, emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  type ApprovalPerson,
  type ApprovalSettings,
  type ChainId,
  type KindCard,
  refuse,
  type SetChain,
  type Who,
} from '#approvals'
import { chainOn } from './chains.rules.ts'
import { findSettings, insertChain, levelOf, listChains, ONE_A_DAY, writeSettings } from './chains.store.ts'
import type { Kinds } from './kinds.ts'
import { holdersOn } from './people.store.ts'

/** The kinds of paper, each with the chain in force today and every version that was set. */
export async function readKinds(tx: Tx, kinds: Kinds, council: CouncilId): Promise<KindCard[]> {
  const [chains, level] = await Promise.all([listChains(tx, council), levelOf(tx, council)])
  const day = today(tx.clock)
  return kinds.all.map(({ kind, name, form }) => {
    const versions = chains.filter((chain) => chain.kind === kind).map(({ kind: _kind, ...chain }) => chain)
    return { kind, name: { ...name }, form, inForce: chainOn(versions, day, level), versions }
  })
}

/**
 * Đặt quy trình trình ký: a version that holds from its day for what is submitted then; what is under way keeps its own.
 * Refusals: an unknown kind, body or person; a day gone by, or one that has a version already.
 */
export async function setChain(
  tx: Tx,
  actor: Actor,
  kinds: Kinds,
  council: CouncilId,
  input: SetChain,
): Promise<{ readonly id: ChainId }> {
  const { kind, from, steps, issue } = input
  kinds.of(kind)
  if (from < today(tx.clock)) throw refuse('approvals/chain-day')
  await refuseUnknown(tx, council, [...steps, issue])
  const id = await insertChain(tx, council, { kind, from, steps: { steps, issue }, by: actor.account }).catch(
    (error: unknown) => {
      if (!violates(error, ONE_A_DAY)) throw error
      throw refuse('approvals/chain-day')
    },
  )
  const subject = { kind: 'approvals/chain', id }
  await record(tx, actor, {
    kind: 'approvals.chain-set',
    subject,
    after: { kind: code(kind), from, steps: steps.length },
    fields: ['steps', 'issue'],
  })
  await emit(tx, 'approvals.chain-set', { subject, payload: { kind, from } })
  return { id }
}

async function refuseUnknown(tx: Tx, council: CouncilId, named: readonly Who[]): Promise<void> {
  const holders = await holdersOn(tx, council, today(tx.clock))
  for (const who of named) {
    if (who.by === 'account' && !holders.some(({ account }) => account === who.account)) {
      throw refuse('approvals/chain-unknown')
    }
    if (who.by !== 'body') continue
    const body = await tx
      .selectFrom('councils.body')
      .select('id')
      .where('council_id', '=', council)
      .where('id', '=', who.body)
      .executeTakeFirst()
    if (!body) throw refuse('approvals/chain-unknown')
  }
}

/** Đặt nguồn cấp số: typed from the province's document system, or allotted here. */
export async function setNumbers(tx: Tx, actor: Actor, council: CouncilId, input: ApprovalSettings): Promise<void> {
  const before = await findSettings(tx, council)
  if (!(await writeSettings(tx, council, input))) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: before } })
  }
  const subject = { kind: 'approvals/setting', id: council }
  await record(tx, actor, {
    kind: 'approvals.numbers-set',
    subject,
    before: { numbers: before.numbers },
    after: { numbers: input.numbers },
  })
  await emit(tx, 'approvals.numbers-set', { subject, payload: { numbers: input.numbers } })
}

/** Everybody of the council with a role held today. */
export async function readPeople(tx: Tx, council: CouncilId): Promise<ApprovalPerson[]> {
  return holdersOn(tx, council, today(tx.clock))
}

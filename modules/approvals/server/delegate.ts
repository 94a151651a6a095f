import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { addDays, type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type Delegate, type Delegation, type DelegationId, type EndDelegation, refuse } from '#approvals'
import { isOffice } from './approvals.policy.ts'
import { closeDelegation, insertDelegation, listDelegations, type StoredDelegation } from './delegations.store.ts'
import type { Kinds } from './kinds.ts'
import { holdersOn } from './people.store.ts'

/** Who has delegated what to whom, and whether it holds today. */
export async function readDelegations(tx: Tx, actor: Actor, council: CouncilId): Promise<Delegation[]> {
  const day = today(tx.clock)
  const all = await listDelegations(tx, council)
  return all.map(({ councilId: _council, endedOn, ...one }) => {
    const standing = standingOn(day, { ...one, endedOn })
    return { ...one, kinds: [...one.kinds], standing, mayEnd: standing !== 'over' && mayTouch(actor, one) }
  })
}

function standingOn(
  day: CalendarDate,
  { startsOn, endsOn, endedOn }: Pick<StoredDelegation, 'startsOn' | 'endsOn' | 'endedOn'>,
): Delegation['standing'] {
  const last = endedOn ?? endsOn
  if (last < day) return 'over'
  return startsOn > day ? 'coming' : 'inForce'
}

const mayTouch = (actor: Actor, { from }: Pick<StoredDelegation, 'from'>) =>
  from.account === actor.account || isOffice(actor)

/**
 * Ủy quyền, ký thay: by the leader, or by the office, which records what was decided on paper. Refusals: to oneself, by
 * the office to who records it, by or to somebody who holds no role, of another by who isn't the office; a kind of paper
 * that there is not.
 */
export async function delegate(
  tx: Tx,
  actor: Actor,
  kinds: Kinds,
  council: CouncilId,
  input: Delegate,
): Promise<{ readonly id: DelegationId }> {
  const day = today(tx.clock)
  for (const kind of input.kinds) kinds.of(kind)
  if (input.endsOn < day) throw refuse('approvals/delegation-over')
  const holders = await holdersOn(tx, council, day)
  const giver = holders.find(({ assignment }) => assignment === input.from)
  const taker = holders.find(({ account }) => account === input.to)
  const own = giver?.account === actor.account
  const toRecorder = !own && input.to === actor.account
  if (!giver || !taker || giver.account === input.to || toRecorder || !(own || isOffice(actor))) {
    throw refuse('approvals/delegation-unfit')
  }
  const id = await insertDelegation(tx, council, actor.account, input)
  const subject = { kind: 'approvals/delegation', id }
  await record(tx, actor, {
    kind: 'approvals.delegated',
    subject,
    after: {
      from: input.from,
      to: input.to,
      form: input.form,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      kinds: input.kinds.length,
    },
    fields: ['basis'],
  })
  await emit(tx, 'approvals.delegated', { subject, payload: { delegation: id } })
  return { id }
}

/** Kết thúc ủy quyền: it does not hold from today on; what was signed under it stays. */
export async function endDelegation(
  tx: Tx,
  actor: Actor,
  delegation: StoredDelegation,
  input: EndDelegation,
): Promise<void> {
  const day = today(tx.clock)
  if (!mayTouch(actor, delegation)) throw refuse('approvals/delegation-unfit')
  if (standingOn(day, delegation) === 'over') throw refuse('approvals/delegation-over')
  // One that has not begun ends before its first day: it never held.
  const yesterday = addDays(day, -1)
  const before = addDays(delegation.startsOn, -1)
  const lastDay = yesterday < before ? before : yesterday
  if (!(await closeDelegation(tx, delegation, input.version, lastDay))) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: delegation } })
  }
  const subject = { kind: 'approvals/delegation', id: delegation.id }
  await record(tx, actor, { kind: 'approvals.delegation-ended', subject, after: { endedOn: lastDay } })
  await emit(tx, 'approvals.delegation-ended', { subject, payload: { delegation: delegation.id } })
}

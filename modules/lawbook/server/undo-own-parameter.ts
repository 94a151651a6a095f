import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { addDays } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { OwnParameterId, UndoLast } from '#lawbook'
import { newestOwn } from './newest-own.ts'
import { deleteOwnParameter, endOwnParameter } from './own-parameters.store.ts'
import { factsOf } from './value.rules.ts'

/**
 * Takes back the last thing done to a council's own value: an end is lifted, a value without one is withdrawn and the one
 * before holds on. What was computed meanwhile keeps its basis. Refusals: a later value stands; changed meanwhile.
 */
export async function undoOwn(tx: Tx, actor: Actor, council: CouncilId, id: OwnParameterId, input: UndoLast) {
  const value = await newestOwn(tx, council, id, input)
  const { key, from, to } = value
  await (to === null ? deleteOwnParameter(tx, council, id) : endOwnParameter(tx, council, id, null))

  const subject = { kind: 'lawbook/own-parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.own-parameter-undone',
    subject,
    before: { key, from, to, ...factsOf(value.value) },
  })
  await emit(tx, 'lawbook.parameter-set', {
    subject,
    payload: { key, level: 'own', from: to === null ? from : addDays(to, 1) },
  })
}

import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { addDays, formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type EndOwnParameter, type OwnParameterId, refuse } from '#lawbook'
import { newestOwn } from './newest-own.ts'
import { endOwnParameter } from './own-parameters.store.ts'

/**
 * Says the last day of a council's own value; after it the law's or the level's holds again. Refusals: it would end before
 * it starts; a later own value stands; changed meanwhile.
 */
export async function endOwn(tx: Tx, actor: Actor, council: CouncilId, id: OwnParameterId, input: EndOwnParameter) {
  const { lastDay } = input
  const value = await newestOwn(tx, council, id, input)
  if (lastDay < value.from) throw refuse('lawbook/ends-before-it-starts', { from: formatDate(value.from) })
  await endOwnParameter(tx, council, id, lastDay)

  const subject = { kind: 'lawbook/own-parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.own-parameter-ended',
    subject,
    before: { key: value.key, to: value.to },
    after: { key: value.key, to: lastDay },
  })
  await emit(tx, 'lawbook.parameter-set', {
    subject,
    payload: { key: value.key, level: 'own', from: addDays(lastDay, 1) },
  })
  return { id, version: value.version + 1 }
}

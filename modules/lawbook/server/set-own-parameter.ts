import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type OwnParameterId, parameterKeys, refuse, type SetOwnParameter } from '#lawbook'
import { mostSpecific } from './in-force.rules.ts'
import { findOwnParameters, insertOwnParameter } from './own-parameters.store.ts'
import { findParameters, levelOf, lockKey } from './parameters.store.ts'
import { factsOf, refuseUnfit } from './value.rules.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Sets a council's own value from a date, as its working regulation says. Refusals: only the law sets this key; the value
 * does not fit it; an own value from that day or a later one stands; changed meanwhile.
 */
export async function setOwnParameter(tx: Tx, actor: Actor, council: CouncilId, input: SetOwnParameter) {
  const { key, value, from, regulation, article } = input
  if (parameterKeys[key].setBy !== 'council') throw refuse('lawbook/only-the-law-sets-it')
  await lockKey(tx, council, key)
  const own = await findOwnParameters(tx, council, [key])
  const newest = own.at(-1)
  if ((newest?.version ?? 0) !== input.version) throw versionConflict(input, newest ?? null)
  const rows = await findParameters(tx, [key])
  const known = mostSpecific(own, rows, await levelOf(tx, council), from)?.value ?? newest ?? rows.at(-1)
  refuseUnfit(key, value, known?.value)
  if (newest && newest.from >= from) throw refuse('lawbook/a-later-value-stands', { from: formatDate(newest.from) })

  const id = newId<OwnParameterId>()
  const version = input.version + 1
  await insertOwnParameter(tx, {
    id,
    councilId: council,
    key,
    value,
    from,
    regulation,
    article: article ?? null,
    version,
  })

  const subject = { kind: 'lawbook/own-parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.own-parameter-set',
    subject,
    ...(newest && { before: { from: newest.from, to: newest.to, ...factsOf(newest.value) } }),
    after: { key, from, ...factsOf(value) },
    fields: ['regulation', 'article'],
  })
  await emit(tx, 'lawbook.parameter-set', { subject, payload: { key, level: 'own', from } })
  return { id, version }
}

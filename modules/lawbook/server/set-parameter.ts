import { type Actor, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type ParameterId, refuse, type SetParameter } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { findBasis } from './bases.store.ts'
import { findParameters, insertParameter, lockKey } from './parameters.store.ts'
import { factsOf, refuseUnfit } from './value.rules.ts'
import { confirmationBy } from './confirmation.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Sets a value of a key for a level from a date, as a new law brings it; it holds for every council of the level.
 * Refusals: the value does not fit the key; no such basis; a value from that day or a later one stands; changed meanwhile.
 */
export async function setParameter(tx: Tx, actor: Actor, input: SetParameter) {
  const { key, level, value, from, basis, article, status } = input
  await lockKey(tx, level, key)
  const rows = await findParameters(tx, [key])
  const newest = rows.findLast((row) => row.level === level)
  if ((newest?.version ?? 0) !== input.version) throw versionConflict(input, newest ?? null)
  refuseUnfit(key, value, (newest ?? rows.at(-1))?.value)
  if (!(await findBasis(tx, basis))) throw refuse('lawbook/needs-a-basis')
  if (newest && newest.from >= from) throw refuse('lawbook/a-later-value-stands', { from: formatDate(newest.from) })

  const id = newId<ParameterId>()
  const version = input.version + 1
  const confirmed = await confirmationBy(tx, actor, status)
  await asLibraryKeeper(tx, (beyond) =>
    insertParameter(beyond, { id, key, level, value, from, basis, article, status, confirmed, version }),
  )

  const subject = { kind: 'lawbook/parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.parameter-set',
    subject,
    ...(newest && { before: { from: newest.from, status: newest.status, ...factsOf(newest.value) } }),
    after: { key, level, from, basis, status, ...factsOf(value) },
    fields: ['article'],
  })
  await emit(tx, 'lawbook.parameter-set', { subject, payload: { key, level, from } })
  return { id, version }
}

import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ConfirmParameter, type ParameterId, refuse } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { findBasis } from './bases.store.ts'
import { findSameKeyAndLevel, updateProvenance } from './parameters.store.ts'
import { confirmationBy } from './confirmation.ts'
import { versionConflict } from './version-conflict.ts'

/** Says that a figure was read in a text, its value unchanged. Refusals: no such basis; changed meanwhile. */
export async function confirmParameter(tx: Tx, actor: Actor, id: ParameterId, input: ConfirmParameter) {
  const { basis, article, status } = input
  const find = async () => (await findSameKeyAndLevel(tx, id)).find((one) => one.id === id)
  const before = await find()
  if (!before) throw refuseCommon('platform/not-found')
  if (!(await findBasis(tx, basis))) throw refuse('lawbook/needs-a-basis')
  const confirmed = await confirmationBy(tx, actor, status)
  const updated = await asLibraryKeeper(tx, (beyond) =>
    updateProvenance(beyond, id, input.version, { basis, article, status, origin: 'administrator', confirmed }),
  )
  if (!updated) throw versionConflict(input, await find())

  const { key, level, from } = before
  const subject = { kind: 'lawbook/parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.parameter-confirmed',
    subject,
    before: { key, status: before.status, basis: before.basis?.id ?? null },
    after: { key, status, basis },
    fields: ['article'],
  })
  await emit(tx, 'lawbook.parameter-set', { subject, payload: { key, level, from } })
  return { id, version: input.version + 1 }
}

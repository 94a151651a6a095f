import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ParameterId, refuse, type UndoLast } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { findBasisByCode } from './bases.store.ts'
import { library, type LibraryRow } from './library/index.ts'
import { deleteParameter, findSameKeyAndLevel, type ParameterRow, updateProvenance } from './parameters.store.ts'
import { factsOf } from './value.rules.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Takes back what the administrator did to a value: a confirmed one is again as the library says, an added one is
 * withdrawn and the one before holds on. What was computed meanwhile keeps its basis. Refusals: nothing was done to it; a
 * later value stands; changed meanwhile.
 */
export async function undoParameter(tx: Tx, actor: Actor, id: ParameterId, input: UndoLast) {
  const values = await findSameKeyAndLevel(tx, id)
  const value = values.find((one) => one.id === id)
  if (!value) throw refuseCommon('platform/not-found')
  if (value.version !== input.version) throw versionConflict(input, value)
  if (value.origin === 'library') throw refuse('lawbook/nothing-to-undo')
  const { key, level, from } = value
  const original = library[key].rows.find((row) => row.level === level && row.from === from)
  const newest = values.at(-1)!
  if (!original && newest !== value) throw refuse('lawbook/a-later-value-stands', { from: formatDate(newest.from) })
  const undone = original ? await restore(tx, value, original) : await withdraw(tx, value)
  if (!undone) throw versionConflict(input, (await findSameKeyAndLevel(tx, id)).find((one) => one.id === id) ?? null)

  const subject = { kind: 'lawbook/parameter', id }
  await record(tx, actor, {
    kind: 'lawbook.parameter-undone',
    subject,
    before: { key, level, from, status: value.status, basis: value.basis?.id ?? null, ...factsOf(value.value) },
  })
  await emit(tx, 'lawbook.parameter-set', { subject, payload: { key, level, from } })
}

async function restore(tx: Tx, value: ParameterRow, { basis, article, status }: LibraryRow): Promise<boolean> {
  const cited = basis === null ? undefined : await findBasisByCode(tx, basis)
  return asLibraryKeeper(tx, (beyond) =>
    updateProvenance(beyond, value.id, value.version, {
      basis: cited?.id ?? null,
      article,
      status,
      origin: 'library',
      confirmed: null,
    }),
  )
}

function withdraw(tx: Tx, value: ParameterRow): Promise<boolean> {
  return asLibraryKeeper(tx, (beyond) => deleteParameter(beyond, value.id, value.version))
}

import type { CouncilId } from '#platform/access'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type OwnParameter, type OwnParameterId, refuse } from '#lawbook'
import { lockOwnOfSameKey } from './own-parameters.store.ts'
import { versionConflict } from './version-conflict.ts'

/** The own value to be ended or undone: only the newest of its key, since each ends where the next begins. */
export async function newestOwn(
  tx: Tx,
  council: CouncilId,
  id: OwnParameterId,
  input: { readonly version: number },
): Promise<OwnParameter> {
  const values = await lockOwnOfSameKey(tx, council, id)
  const value = values.find((one) => one.id === id)
  const newest = values.at(-1)
  if (!value || !newest) throw refuseCommon('platform/not-found')
  if (value.version !== input.version) throw versionConflict(input, value)
  if (newest !== value) throw refuse('lawbook/a-later-value-stands', { from: formatDate(newest.from) })
  return value
}

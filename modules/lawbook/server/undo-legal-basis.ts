import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type LegalBasisId, refuse, type UndoLast } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { citationsOf, deleteBasis, findBasis, restoreReplaced } from './bases.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Takes back a text that the administrator added; what it replaced holds again as before. Refusals: it is the library's or
 * was changed by it since; something refers to it; changed meanwhile.
 */
export async function undoLegalBasis(tx: Tx, actor: Actor, id: LegalBasisId, input: UndoLast): Promise<void> {
  const basis = await findBasis(tx, id)
  if (!basis) throw refuseCommon('platform/not-found')
  if (basis.version !== input.version) throw versionConflict(input, basis)
  if (basis.origin === 'library' || basis.replacedBy !== null) throw refuse('lawbook/nothing-to-undo')
  const gone = await asLibraryKeeper(tx, async (beyond) => {
    const count = await citationsOf(beyond, id)
    if (count > 0) throw refuse('lawbook/basis-cited', { count })
    await restoreReplaced(beyond, id)
    return deleteBasis(beyond, id, input.version)
  })
  if (!gone) throw versionConflict(input, (await findBasis(tx, id)) ?? null)

  await record(tx, actor, {
    kind: 'lawbook.basis-undone',
    subject: { kind: 'lawbook/basis', id },
    before: { issuedOn: basis.issuedOn, inForceFrom: basis.inForceFrom },
    fields: ['number', 'title', 'issuer'],
  })
}

import { type Actor, newId } from '#platform/access'
import { record } from '#audit/server'
import { addDays, formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { type AddLegalBasis, type LegalBasisId, refuse } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { findBasis, insertBasis, keepReplaced, LISTED_ONCE, replaceBasis } from './bases.store.ts'

/**
 * Adds a text that rules rest on; the one that it replaces ends the day before. Refusals: it is listed already; the text to
 * be replaced is not listed, or would end before it starts.
 */
export async function addLegalBasis(tx: Tx, actor: Actor, input: AddLegalBasis) {
  const { replaces, inForceFrom } = input
  const lastDay = inForceFrom && addDays(inForceFrom, -1)
  const old = replaces && (await findBasis(tx, replaces))
  if (replaces && lastDay) {
    if (!old) throw refuse('lawbook/needs-a-basis')
    if (old.inForceFrom && lastDay < old.inForceFrom) {
      throw refuse('lawbook/ends-before-it-starts', { from: formatDate(old.inForceFrom) })
    }
  }

  const id = newId<LegalBasisId>()
  try {
    await asLibraryKeeper(tx, async (beyond) => {
      await insertBasis(beyond, id, input)
      if (old && lastDay) {
        await keepReplaced(beyond, id, old)
        await replaceBasis(beyond, old.id, id, lastDay)
      }
    })
  } catch (error) {
    if (LISTED_ONCE.some((constraint) => violates(error, constraint))) {
      throw refuse('lawbook/basis-known', { number: input.number })
    }
    throw error
  }

  await record(tx, actor, {
    kind: 'lawbook.basis-added',
    subject: { kind: 'lawbook/basis', id },
    after: { issuedOn: input.issuedOn, inForceFrom, replaces: replaces ?? null },
    fields: ['number', 'title', 'issuer'],
  })
  return { id, version: 1 }
}

import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type MergePetitions, type PetitionId, refuse, type SeenPetition } from '#voters'
import { hold, holdSeen, PETITION_SOURCE, settle } from './petition-desk.ts'
import { hasDuplicates, lockPetitions, setDuplicateOf } from './petitions.store.ts'

/**
 * Gộp kiến nghị trùng: the duplicates close on the first and no longer count as petitions of their own. Refusals: the
 * first is a duplicate itself, a duplicate has gone out or has others merged into it.
 */
export async function mergePetitions(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { first, duplicates }: MergePetitions,
): Promise<void> {
  const [kept] = await lockPetitions(tx, council, [first])
  if (!kept) throw refuseCommon('platform/not-found')
  if (kept.duplicateOf !== null) throw refuse('voters/merge-into-duplicate')
  for (const petition of await hold(tx, council, duplicates, 'merge')) {
    if (await hasDuplicates(tx, council, petition.id)) {
      throw refuse('voters/merge-has-duplicates', { code: petition.code })
    }
    await setDuplicateOf(tx, council, petition.id, first)
    const subject = { kind: PETITION_SOURCE, id: petition.id }
    await record(tx, actor, { kind: 'voters.petition-merged', subject, after: { first } })
    await emit(tx, 'voters.petition-merged', { subject, payload: { petition: petition.id, first } })
  }
  await settle(tx, actor, council, duplicates)
}

/** Bỏ gộp: takes a merge back; the petition counts again. */
export async function unmergePetition(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PetitionId,
  seen: SeenPetition,
): Promise<void> {
  const { duplicateOf: first } = await holdSeen(tx, council, id, seen, 'unmerge')
  await setDuplicateOf(tx, council, id, null)
  const subject = { kind: PETITION_SOURCE, id }
  await record(tx, actor, { kind: 'voters.petition-unmerged', subject, before: { first } })
  await emit(tx, 'voters.petition-unmerged', { subject, payload: { petition: id, first: first! } })
  await settle(tx, actor, council, [id])
}

import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type DropUrging, type LetterView, type RecordUrgingIssued, refuse, type UrgingId } from '#commitments'
import { URGING } from './draw-up-urging.ts'
import { open, take } from './ledger.ts'
import { attachable } from './take-file.ts'
import { itemsOf, lockUrging, setUrging } from './urging.store.ts'

/** Locks a letter in the version that the actor saw; 404, or 409 with both versions. */
export async function holdUrging(tx: Tx, council: CouncilId, id: UrgingId, seen: { readonly version: number }) {
  const urging = await lockUrging(tx, council, id)
  if (!urging) throw refuseCommon('platform/not-found')
  if (urging.version !== seen.version) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: seen, current: urging } })
  }
  return urging
}

/**
 * Ghi công văn đôn đốc đã phát hành, signed and numbered outside: a reminder of all that it lists and that is still
 * awaited, all or none. Refusals: it is waiting to be signed here, issued, or dropped; a date before it was drawn up or
 * after today.
 */
export async function recordUrgingIssued(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: UrgingId,
  input: RecordUrgingIssued,
): Promise<void> {
  const { state } = await holdUrging(tx, council, id, input)
  if (state !== 'draft') throw refuse('commitments/urging-state')
  const [file = null] = await attachable(tx, actor, council, input.letter.file ? [input.letter.file] : [])
  if (file && file.purpose !== 'letter') throw refuse('commitments/file-unknown')
  const { number, date, signer } = input.letter
  await issueUrging(tx, actor, council, id, { number, date, signer, file })
}

/** What the letter's issue does to the ledger, however it was signed. */
export async function issueUrging(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: UrgingId,
  letter: LetterView,
): Promise<void> {
  const urging = await lockUrging(tx, council, id)
  if (!urging) throw refuseCommon('platform/not-found')
  if (letter.date > today(tx.clock) || letter.date < urging.drawnOn) {
    throw refuse('commitments/letter-date', { day: formatDate(letter.date) })
  }
  const items = await itemsOf(tx, council, id)
  const listed = await open(
    tx,
    council,
    items.map(({ commitment }) => commitment.id),
  )
  // What was answered, returned or closed since the letter was drawn up is reminded of nothing.
  const awaited = listed.filter(({ standing }) => standing.clock !== null)
  await take(tx, actor, awaited, {
    step: 'reminded',
    event: 'commitments.reminded',
    said: { on: letter.date, reminder: 'letter', text: `Văn bản số ${letter.number} ngày ${formatDate(letter.date)}` },
    own: { rule: 'letter' },
    fields: ['letterNumber', 'signer'],
  })
  await setUrging(tx, council, id, 'issued', letter)
  const subject = { kind: URGING, id }
  await record(tx, actor, {
    kind: 'commitments.urging-issued',
    subject,
    after: { agency: urging.agency, on: letter.date, items: awaited.length },
    fields: ['letterNumber', 'signer'],
  })
  await emit(tx, 'commitments.urging-moved', {
    subject,
    payload: { urging: id, agency: urging.agency, state: 'issued' },
  })
}

/** Bỏ dự thảo: before it goes to be signed. */
export async function dropUrging(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: UrgingId,
  input: DropUrging,
): Promise<void> {
  const { agency, state } = await holdUrging(tx, council, id, input)
  if (state !== 'draft') throw refuse('commitments/urging-state')
  await setUrging(tx, council, id, 'dropped')
  const subject = { kind: URGING, id }
  await record(tx, actor, { kind: 'commitments.urging-dropped', subject, after: { agency } })
  await emit(tx, 'commitments.urging-moved', { subject, payload: { urging: id, agency, state: 'dropped' } })
}

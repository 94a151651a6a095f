import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type CalendarDate, formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import type { CommitmentId, RecalledAssignment, Source, UrgingId } from '#commitments'
import { commitmentIdsOfLetter } from './commitments.store.ts'
import { URGING } from './draw-up-urging.ts'
import { open, take } from './ledger.ts'
import { recalledOf } from './steps.store.ts'
import { lockUrging, recallUrgingRow } from './urging.store.ts'

/** A letter that was recalled: its signed copy, how it is cited, when, why, and by which paper. */
export interface RecalledLetter {
  readonly file: string
  readonly number: string
  readonly date: CalendarDate
  readonly recalledOn: CalendarDate
  readonly decision: string | null
  readonly reason: string
}

/**
 * Thu hồi văn bản chuyển: what the letter assigned and nobody has answered is awaited no more, its agency sees why, and
 * its source needs a decision; what was answered stays answered, with the recall in its history. Answers the sources.
 */
export async function recallLetter(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  letter: RecalledLetter,
): Promise<readonly Source[]> {
  const ids = await commitmentIdsOfLetter(tx, council, letter.file)
  if (ids.length === 0) return []
  const assigned = await open(tx, council, ids)
  await take(tx, actor, assigned, {
    step: 'recalled',
    event: 'commitments.recalled',
    said: { on: letter.recalledOn, text: inWords(letter) },
    own: {},
    fields: ['reason'],
  })
  return assigned.map(({ source }) => source)
}

/** "Văn bản số 45/TTHĐND ngày 10/06/2026, thu hồi theo văn bản số 12/QĐ-TTHĐND: …". */
function inWords({ number, date, decision, reason }: RecalledLetter): string {
  const by = decision === null ? '' : `, thu hồi theo văn bản số ${decision}`
  return `Văn bản số ${number} ngày ${formatDate(date)}${by}. Lý do: ${reason}`
}

/** Thu hồi công văn đôn đốc: it says so; that it reminded stays in the history of what it listed. */
export async function recallUrging(tx: Tx, actor: Actor, council: CouncilId, id: UrgingId, on: CalendarDate) {
  const urging = await lockUrging(tx, council, id)
  if (!urging) throw refuseCommon('platform/not-found')
  await recallUrgingRow(tx, council, id, on)
  const subject = { kind: URGING, id }
  const { agency } = urging
  await record(tx, actor, { kind: 'commitments.urging-recalled', subject, after: { agency, on } })
  await emit(tx, 'commitments.urging-moved', { subject, payload: { urging: id, agency, state: 'recalled' } })
}

/** What letters assigned of a source before they were recalled, oldest first; for the page of the source. */
export async function recalledOfSource(tx: Tx, council: CouncilId, source: Source): Promise<RecalledAssignment[]> {
  const rows = await recalledOf(tx, council, source)
  return rows.map(({ id, on, text }) => ({ commitment: id as CommitmentId, on, text }))
}

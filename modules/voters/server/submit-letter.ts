import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { PaperId } from '#approvals'
import { latestPaperOf, submit } from '#approvals/server'
import { findAgencyOn } from '#councils/server'
import { todayOf } from '#commitments/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ForwardLetter, type ForwardLetterId, refuse, type SubmitLetter } from '#voters'
import { forwardLetterKind } from './forward-letter.kind.ts'
import {
  findLetter,
  insertLetter,
  LETTER_KIND,
  putInLetter,
  type StoredLetter,
  updateLetter,
} from './forward-letters.store.ts'
import { holdToForward } from './forward-petitions.ts'
import { settle } from './petition-desk.ts'
import { findPetitionRecord } from './petition-list.store.ts'

/**
 * Trình văn bản chuyển: draws the letter up and submits it; its petitions wait for the signature. Refusals: those of
 * forwarding, and those of submitting a paper.
 */
export async function submitLetter(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  input: SubmitLetter,
): Promise<{ readonly letter: ForwardLetterId; readonly paper: PaperId }> {
  await holdToForward(tx, council, input.petitions)
  await refuseUnknownAgency(tx, council, input)
  const letter = await insertLetter(tx, council, actor.account, input)
  await putInLetter(tx, council, letter, input.petitions)
  await settle(tx, actor, council, input.petitions)
  return hand(tx, actor, council, letter, input)
}

/** Sửa và trình lại: a letter that was returned, by whoever keeps the register; petitions may leave it and others enter. */
export async function changeLetter(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: ForwardLetterId,
  input: SubmitLetter,
): Promise<{ readonly letter: ForwardLetterId; readonly paper: PaperId }> {
  const letter = await findLetter(tx, council, id)
  if (!letter) throw refuseCommon('platform/not-found')
  if ((await latestPaperOf(tx, council, LETTER_KIND, id))?.state !== 'returned') throw refuse('voters/letter-under-way')
  await refuseUnknownAgency(tx, council, input)
  const stay = new Set(letter.petitions)
  const entering = input.petitions.filter((petition) => !stay.has(petition))
  const leaving = letter.petitions.filter((petition) => !input.petitions.includes(petition))
  if (entering.length > 0) await holdToForward(tx, council, entering)
  await updateLetter(tx, council, id, input)
  await putInLetter(tx, council, id, entering)
  await putInLetter(tx, council, null, leaving)
  await settle(tx, actor, council, [...entering, ...leaving])
  return hand(tx, actor, council, id, input)
}

async function hand(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  letter: ForwardLetterId,
  { petitions, agency, note }: SubmitLetter,
): Promise<{ readonly letter: ForwardLetterId; readonly paper: PaperId }> {
  const { paper } = await submit(tx, actor, council, forwardLetterKind, { subject: letter, note })
  const subject = { kind: LETTER_KIND, id: letter }
  const told = { letter, paper, agency, petitions: petitions.length }
  await record(tx, actor, { kind: 'voters.letter-submitted', subject, after: told })
  await emit(tx, 'voters.letter-submitted', { subject, payload: told })
  return { letter, paper }
}

async function refuseUnknownAgency(tx: Tx, council: CouncilId, { agency, assigned }: SubmitLetter): Promise<void> {
  const day = today(tx.clock)
  for (const each of [agency, assigned]) {
    if (each === null) continue
    const found = await findAgencyOn(tx, council, each, day)
    if (!found || (found.endedOn !== null && found.endedOn <= day)) throw refuse('voters/unknown-reference')
  }
}

/** A letter with the petitions that it carries, and where it is on its way. */
export async function readLetter(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: ForwardLetterId,
): Promise<ForwardLetter> {
  const letter = await findLetter(tx, council, id)
  if (!letter) throw refuseCommon('platform/not-found')
  const [day, paper] = [await todayOf(tx, council), await latestPaperOf(tx, council, LETTER_KIND, id)]
  const records = await Promise.all(letter.petitions.map((each) => findPetitionRecord(tx, council, each, day)))
  return {
    id,
    petitions: records.flatMap((found) => (found ? [found.row] : [])),
    ...(await namesOf(tx, council, letter)),
    person: letter.person,
    work: letter.work,
    paper: paper && { id: paper.id, state: paper.state },
    mayChange: paper?.state === 'returned' && (await submittedBy(tx, council, paper.id)) === actor.account,
  }
}

async function namesOf(tx: Tx, council: CouncilId, letter: StoredLetter) {
  const day = today(tx.clock)
  const agency = await findAgencyOn(tx, council, letter.agency, day)
  const assigned = letter.assigned && (await findAgencyOn(tx, council, letter.assigned, day))
  return {
    agency: { id: letter.agency, name: agency?.name ?? '' },
    assigned: assigned ? { id: assigned.id, name: assigned.name } : null,
  }
}

async function submittedBy(tx: Tx, council: CouncilId, paper: PaperId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('approvals.paper')
    .select('submitted_by')
    .where('council_id', '=', council)
    .where('id', '=', paper)
    .executeTakeFirst()
  return row?.submitted_by
}

/** A letter as policies look at it; undefined where the scope doesn't show it. */
export async function letterOfPath(
  tx: Tx,
  { council, letter }: { readonly council: CouncilId; readonly letter: ForwardLetterId },
) {
  const found = await findLetter(tx, council, letter)
  return found && { councilId: council }
}

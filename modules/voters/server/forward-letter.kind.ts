import type { Actor, CouncilId } from '#platform/access'
import type { IssuedPaper, MovedPaper, PaperKind, RecalledPaper } from '#approvals/server'
import { adoptLetter, recallLetter } from '#commitments/server'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ForwardLetterId, PetitionId, votersMessagesEn, votersMessagesVi } from '#voters'
import { findLetter, LETTER_KIND, putInLetter, type StoredLetter } from './forward-letters.store.ts'
import { sendOut } from './forward-petitions.ts'
import { letterDocument } from './letter-paper.ts'
import { settle } from './petition-desk.ts'
import { lockPetitions } from './petitions.store.ts'

/** Văn bản chuyển kiến nghị: once issued, every petition that it carries has been forwarded. */
export const forwardLetterKind: PaperKind = {
  kind: LETTER_KIND,
  name: { vi: votersMessagesVi.letter, en: votersMessagesEn.letter },
  form: 'paper',
  document: letterDocument,
  onMoved: releaseWithdrawn,
  onIssued: forwardIssued,
  onRecalled: takeBackRecalled,
}

/** Petitions of a letter that was withdrawn may go out in another. */
async function releaseWithdrawn(tx: Tx, actor: Actor, { council, subject, state }: MovedPaper): Promise<void> {
  if (state !== 'withdrawn') return
  const { petitions } = await letterOf(tx, council, subject)
  await putInLetter(tx, council, null, petitions)
  await settle(tx, actor, council, petitions)
}

/** The letter has number, day and signed copy: its petitions go out with it, in the same transaction. */
async function forwardIssued(tx: Tx, actor: Actor, issued: IssuedPaper): Promise<void> {
  const { council, number, code, issuedOn, signer, file } = issued
  const letter = await letterOf(tx, council, issued.subject)
  await adoptLetter(tx, actor, council, file)
  const held = await lockPetitions(tx, council, letter.petitions)
  await putInLetter(tx, council, null, letter.petitions)
  await sendOut(tx, actor, council, held, {
    letter: { number: `${number}/${code}`, date: issuedOn, signer: signer.name, file: file.id },
    agency: letter.agency,
    assigned: letter.assigned,
    person: letter.person,
    work: letter.work,
  })
}

/**
 * The letter was recalled: what nobody has answered of it is awaited no more, and its petitions are again to be forwarded;
 * what was answered goes on.
 */
async function takeBackRecalled(tx: Tx, actor: Actor, recalled: RecalledPaper): Promise<void> {
  const { council, number, code, issuedOn, file, recalledOn, decision, reason } = recalled
  const letter = { file, number: `${number}/${code}`, date: issuedOn, recalledOn, decision, reason }
  const sources = await recallLetter(tx, actor, council, letter)
  await settle(
    tx,
    actor,
    council,
    sources.map(({ id }) => PetitionId.parse(id)),
  )
}

async function letterOf(tx: Tx, council: CouncilId, subject: string): Promise<StoredLetter> {
  const letter = await findLetter(tx, council, subject as ForwardLetterId)
  if (!letter) throw refuseCommon('platform/not-found')
  return letter
}

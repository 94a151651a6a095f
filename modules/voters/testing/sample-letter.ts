import { Readable } from 'node:stream'
import type { Actor, AgencyId, CouncilId } from '#platform/access'
import type { PaperId } from '#approvals'
import { approve, issue, latestPaperOf, sign, takeFile } from '#approvals/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Paper, renderPdf } from '#platform/paper'
import { type ForwardLetterId, type PetitionId, SubmitLetter } from '#voters'
import { forwardLetterKind } from '../server/forward-letter.kind.ts'
import { LETTER_KIND } from '../server/forward-letters.store.ts'
import { letterDocument } from '../server/letter-paper.ts'
import { submitLetter } from '../server/submit-letter.ts'
import { onDay } from './on-day.ts'

/** Who takes a letter from its draft to its issue. */
export interface LetterPeople {
  /** Draws it up, brings the signed copy, and issues it. */
  readonly office: Actor
  /** The first to approve. */
  readonly chief: Actor
  /** Agrees to sign, and signs in ink. */
  readonly leader: Actor
}

const kindOf = () => forwardLetterKind

/** One letter of petitions, through approval to its issue, all of it on its day. */
export function sendLetter(
  tx: Tx,
  { office, chief, leader }: LetterPeople,
  council: CouncilId,
  letter: {
    readonly number: string
    readonly on: CalendarDate
    readonly agency: AgencyId
    readonly petitions: readonly PetitionId[]
  },
): Promise<void> {
  const { number, on, agency, petitions } = letter
  return onDay(tx, on, async () => {
    const input = SubmitLetter.parse({ petitions, agency })
    const { letter: subject, paper } = await submitLetter(tx, office, council, input)
    const seen = async () => ({ version: (await latestPaperOf(tx, council, LETTER_KIND, subject))!.version })
    for (const each of [chief, leader]) {
      await approve(tx, each, council, kindOf, paper, { ...(await seen()), note: null })
    }
    const { pdf, code } = await signedCopy(tx, council, { subject, paper, number, on })
    const name = `Cong van ${number}-${code}.pdf`
    const stream = Readable.from([pdf])
    const { id: file } = await takeFile(tx, office, council, { name, stream, purpose: 'signed' })
    const signature = { way: 'ink', signer: leader.as.assignment, on, file } as const
    await sign(tx, office, council, kindOf, paper, { ...(await seen()), ...signature })
    await issue(tx, office, council, kindOf, paper, { ...(await seen()), number, code, on, file: null })
  })
}

/** The letter as it comes back from its signer: with number, day and signature, and marked as a sample. */
async function signedCopy(
  tx: Tx,
  council: CouncilId,
  letter: {
    readonly subject: ForwardLetterId
    readonly paper: PaperId
    readonly number: string
    readonly on: CalendarDate
  },
): Promise<{ readonly pdf: Buffer; readonly code: string }> {
  const { content } = await letterDocument(tx, council, letter.subject)
  if (!('paper' in content)) throw new Error('A letter of petitions is printed from its record.')
  const signed = await tx
    .selectFrom('approvals.paper')
    .select(['signer_name', 'authority'])
    .where('council_id', '=', council)
    .where('id', '=', letter.paper)
    .executeTakeFirstOrThrow()
  const printed: Paper = {
    ...content.paper,
    number: letter.number,
    date: letter.on,
    draft: false,
    sample: true,
    signature: { authority: signed.authority as string[], name: signed.signer_name! },
  }
  return { pdf: await renderPdf(printed), code: printed.code }
}

import { type Actor, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { code, emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  type AnswerCorrection,
  type AskCorrection,
  type Correction,
  type CorrectionId,
  refuse,
  type WaitingCorrections,
} from '#audit'
import { record } from '../record.ts'
import {
  type CorrectionRow,
  correctionsFor,
  correctionsOf,
  insertCorrection,
  lockCorrection,
  settleCorrection,
  waitingFor,
} from './corrections.store.ts'
import type { Language } from './holding.ts'
import type { Privacy } from './privacy.ts'

/** Asks the office of the council that one acts in to correct something. Refusal: no such part of what is held. */
export async function askCorrection(tx: Tx, actor: Actor, { holdings }: Privacy, input: AskCorrection) {
  const about = holdings.find(({ name }) => name === input.holding)
  if (!about) throw refuse('audit/no-such-holding')
  const id = newId<CorrectionId>()
  const { council } = actor.as
  // An agency's people and guests ask as well, and may write nothing of the council themselves.
  await tx.asSystem('a person asks to have their data corrected', async (own) => {
    const { account } = actor
    await insertCorrection(own, { council, id, account, holding: about.name, wish: input.wish, at: tx.now() })
    const subject = { kind: 'privacy/correction', id }
    await emit(own, 'privacy.correction-asked', { council, subject, payload: { correction: id } })
  })
  await record(tx, actor, {
    kind: 'privacy.correction-asked',
    subject: { kind: 'privacy/correction', id },
    after: { holding: code(about.name) },
  })
  return { id }
}

/** The office answers; what has to be corrected it corrects in the register itself. Refusals: answered already; not there. */
export async function answerCorrection(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: CorrectionId,
  input: AnswerCorrection,
): Promise<void> {
  const before = await tx.asSystem('the office answers a request for correction', async (own) => {
    const found = await lockCorrection(own, council, id)
    if (found?.state === 'asked' && found.version === input.version) {
      await settleCorrection(own, council, id, {
        state: input.state,
        answer: input.answer,
        by: actor.account,
        at: tx.now(),
      })
    }
    return found
  })
  if (!before) throw refuseCommon('platform/not-found')
  if (before.state !== 'asked' || before.version !== input.version) throw refuse('audit/correction-answered')
  await record(tx, actor, {
    kind: 'privacy.correction-answered',
    subject: { kind: 'privacy/correction', id },
    before: { state: code(before.state), holding: code(before.holding) },
    after: { state: input.state },
  })
  const subject = { kind: 'privacy/correction', id }
  await emit(tx, 'privacy.correction-answered', { subject, payload: { correction: id } })
}

/** What the council's people asked for; what waits first. */
export function readCorrections(
  tx: Tx,
  privacy: Privacy,
  council: CouncilId,
  language: Language,
): Promise<Correction[]> {
  return tx.asSystem('the office reads the requests for correction of its council', async (own) =>
    named(own, privacy, await correctionsFor(own, council), language),
  )
}

/** How much waits for the office, for its first page. */
export function readWaiting(tx: Tx, council: CouncilId): Promise<WaitingCorrections> {
  return tx.asSystem('the office reads the requests for correction of its council', (own) => waitingFor(own, council))
}

/** What the acting account asked for, in a system scope. */
export async function ownCorrections(
  tx: Tx,
  privacy: Privacy,
  actor: Actor,
  language: Language,
): Promise<Correction[]> {
  return named(tx, privacy, await correctionsOf(tx, actor.account), language)
}

async function named(
  tx: Tx,
  { holdings, accountNames }: Privacy,
  rows: readonly CorrectionRow[],
  language: Language,
): Promise<Correction[]> {
  const names = await accountNames(
    tx,
    rows.flatMap(({ account, answeredBy }) => [account, answeredBy ?? account]),
  )
  const titles = new Map(holdings.map(({ name, title }) => [name, title[language]]))
  return rows.map(({ account, ...row }) => ({
    ...row,
    id: row.id as CorrectionId,
    council: row.council as CouncilId,
    state: row.state as Correction['state'],
    holdingTitle: titles.get(row.holding) ?? row.holding,
    askedBy: names.get(account) ?? '',
    answeredBy: row.answeredBy === null ? null : (names.get(row.answeredBy) ?? ''),
  }))
}

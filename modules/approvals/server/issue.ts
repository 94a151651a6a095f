import type { Actor, CouncilId } from '#platform/access'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { type IssuePaper, type PaperId, refuse } from '#approvals'
import { findSettings, nextNumber } from './chains.store.ts'
import { move, movedPaper } from './move-paper.ts'
import { mayIssue } from './paper-acts.rules.ts'
import { checkStep, hold, wrongState } from './paper-desk.ts'
import type { PaperKind } from './paper-kind.ts'
import { NUMBER_TAKEN } from './papers.store.ts'
import { handedIn } from './take-file.ts'

/**
 * Phát hành: number and day as typed from the province's system, or the next number of code and year where the council
 * allots its own. What issuing means for the paper's module happens in the same transaction.
 */
export async function issue(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: (name: string) => PaperKind,
  id: PaperId,
  input: IssuePaper,
): Promise<{ readonly number: string }> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'issued')
  const { paper, acting, day } = desk
  if (!mayIssue(paper.chain, acting)) throw refuse('approvals/not-your-step')
  if (!paper.signer || !paper.signedFile || !paper.signedOn) throw wrongState(paper.state)
  if (input.on < paper.signedOn || input.on > day) throw refuse('approvals/day-outside', { day: formatDate(input.on) })
  const file = input.file ? await handedIn(tx, council, actor.account, 'signed', input.file) : paper.signedFile
  const { number, value } = await numberOf(tx, council, input.on, input)
  const kind = kindOf(paper.kind)
  const step = { kind: 'issued', on: input.on, by: acting, file } as const
  await move(tx, actor, kind, desk, {
    step,
    change: { issued: { number, value, code: input.code, on: input.on, file } },
  }).catch((error: unknown) => {
    if (!violates(error, NUMBER_TAKEN)) throw error
    throw refuse('approvals/number-taken', { number, code: input.code, year: input.on.slice(0, 4) })
  })
  await kind.onIssued?.(tx, actor, {
    ...movedPaper(paper, { state: 'issued' }),
    number,
    code: input.code,
    issuedOn: input.on,
    signer: paper.signer,
    authority: paper.authority,
    file: { ...file, kind: 'pdf' },
  })
  return { number }
}

async function numberOf(
  tx: Tx,
  council: CouncilId,
  on: CalendarDate,
  { number, code }: Pick<IssuePaper, 'number' | 'code'>,
): Promise<{ readonly number: string; readonly value: number }> {
  const { numbers } = await findSettings(tx, council)
  if (numbers === 'allotted') {
    const value = await nextNumber(tx, council, Number(on.slice(0, 4)), code)
    return { number: written(String(value)), value }
  }
  if (number === null) throw refuse('approvals/number-missing')
  return { number: written(number), value: Number.parseInt(number, 10) }
}

/** Decree 30/2020: numbers under ten are written with a zero, so "5" and "05" are one number. */
function written(number: string): string {
  return number.replace(/^0+(?=\d)/, '').replace(/^(\d)(?!\d)/, '0$1')
}

import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { type PaperId, refuse, UNDO_MINUTES, type UndoPaperStep, type WithdrawPaper } from '#approvals'
import { move } from './move-paper.ts'
import { checkStep, hold } from './paper-desk.ts'
import type { PaperKind } from './paper-kind.ts'
import type { PaperChange } from './papers.store.ts'
import { counting, undoable } from './standing.rules.ts'
import type { StoredStep } from './steps.store.ts'

type KindOf = (name: string) => PaperKind

/** Rút văn bản: by who submitted it, before it is approved. */
export async function withdraw(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: KindOf,
  id: PaperId,
  input: WithdrawPaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'withdrawn')
  if (desk.acting.account !== desk.paper.submittedBy) throw refuse('approvals/not-your-step')
  const step = { kind: 'withdrawn', on: desk.day, by: desk.acting, reason: input.reason } as const
  await move(tx, actor, kindOf(desk.paper.kind), desk, { step })
}

/** Hoàn tác: takes back the last step, by who took it, within some minutes and where nothing followed. */
export async function undo(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: KindOf,
  id: PaperId,
  input: UndoPaperStep,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  const { paper, steps, acting, day } = desk
  if (undoable(steps, acting.account, tx.now())?.step !== input.step) {
    throw refuse('approvals/undo-over', { minutes: UNDO_MINUTES })
  }
  await move(tx, actor, kindOf(paper.kind), desk, {
    step: { kind: 'undone', on: day, by: acting, undoes: input.step },
    change: signatureOf(counting(steps).slice(0, -1)),
  })
}

/** Signer and signed copy as these steps of a paper leave them. */
function signatureOf(steps: readonly StoredStep[]): Pick<PaperChange, 'signer' | 'signed'> {
  const ofRound = steps.slice(steps.findLastIndex(({ kind }) => kind === 'submitted' || kind === 'returned') + 1)
  const last = ofRound.findLast(({ authority }) => authority !== null)
  const signed = last?.kind === 'signed' && last.file ? { on: last.on, file: last.file } : null
  return { signer: last?.authority ? { ...last.decider, authority: last.authority } : null, signed }
}

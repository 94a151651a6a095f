import type { Actor, CouncilId } from '#platform/access'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type PaperId, type RecallPaper, refuse } from '#approvals'
import { move, movedPaper } from './move-paper.ts'
import { mayIssue } from './paper-acts.rules.ts'
import { checkStep, hold, wrongState } from './paper-desk.ts'
import type { PaperKind } from './paper-kind.ts'

/**
 * Thu hồi văn bản đã phát hành, by who may issue, with the reason and the paper that recalls it where there is one: then
 * its day is the day of the recall. The paper keeps number and signed copy. What a recall means for the paper's module
 * happens in the same transaction.
 */
export async function recall(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: (name: string) => PaperKind,
  id: PaperId,
  input: RecallPaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'recalled')
  const { paper, acting, day } = desk
  if (!mayIssue(paper.chain, acting)) throw refuse('approvals/not-your-step')
  if (!paper.issued || !paper.signedFile) throw wrongState(paper.state)
  const on = input.on ?? day
  if (on < paper.issued.on || on > day) throw refuse('approvals/day-outside', { day: formatDate(on) })
  const { reason, decision } = input
  const kind = kindOf(paper.kind)
  await move(tx, actor, kind, desk, { step: { kind: 'recalled', on, by: acting, reason, decision } })
  await kind.onRecalled?.(tx, actor, {
    ...movedPaper(paper, { state: 'recalled' }),
    number: paper.issued.number,
    code: paper.issued.code,
    issuedOn: paper.issued.on,
    file: paper.signedFile.id,
    recalledOn: on,
    decision,
    reason,
  })
}

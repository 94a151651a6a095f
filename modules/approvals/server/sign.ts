import type { Actor, CouncilId } from '#platform/access'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type PaperId, refuse, type SignPaper } from '#approvals'
import { decided, signerOf } from './decide.ts'
import { decidingOf } from './deciders.rules.ts'
import { move } from './move-paper.ts'
import { mayIssue } from './paper-acts.rules.ts'
import { asDecider, checkStep, hold } from './paper-desk.ts'
import type { PaperKind } from './paper-kind.ts'
import { peopleOn } from './people.store.ts'
import { handedIn } from './take-file.ts'

/**
 * Ký: keeps the signed copy, in ink and scanned or signed elsewhere. The signer hands it in, or the office does and names
 * the signer, who must have held the post of the last step on the day of the signature.
 */
export async function sign(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: (name: string) => PaperKind,
  id: PaperId,
  input: SignPaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'signed')
  const { paper, acting, day } = desk
  if (input.on < paper.submittedOn || input.on > day)
    throw refuse('approvals/day-outside', { day: formatDate(input.on) })
  const office = mayIssue(paper.chain, acting)
  const then = input.on === day ? desk : await peopleOn(tx, council, input.on)
  const last = paper.chain.steps.at(-1)
  const deciding = last === undefined ? [] : decidingOf(last, paper.kind, then)
  const wanted = input.signer ?? acting.assignment
  if (wanted !== acting.assignment && !office) throw refuse('approvals/not-your-step')
  const named = deciding.find(({ holder }) => holder.assignment === wanted)
  if (!named) {
    throw wanted === acting.assignment
      ? refuse('approvals/not-your-step')
      : refuse('approvals/decider-unknown', { day: formatDate(input.on) })
  }
  const signer = asDecider(desk, deciding, named.holder)
  const file = await handedIn(tx, council, actor.account, 'signed', input.file)
  const block = signerOf(paper.whose, signer)
  await move(tx, actor, kindOf(paper.kind), desk, {
    step: {
      kind: 'signed',
      on: input.on,
      by: acting,
      ...decided(signer),
      way: input.way,
      file,
      authority: block.authority,
    },
    change: { signer: block, signed: { on: input.on, file } },
  })
}

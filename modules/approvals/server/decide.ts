import type { Actor, CouncilId } from '#platform/access'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type ApprovePaper, type PaperId, type RecordDecision, refuse, type ReturnPaper } from '#approvals'
import { type Deciding, decidingOf } from './deciders.rules.ts'
import { move } from './move-paper.ts'
import { asDecider, checkStep, decidingNow, type Desk, hold } from './paper-desk.ts'
import { mayIssue } from './paper-acts.rules.ts'
import type { PaperKind } from './paper-kind.ts'
import { peopleOn } from './people.store.ts'
import { signatureBlock } from './signature-block.rules.ts'
import { handedIn } from './take-file.ts'

type KindOf = (name: string) => PaperKind

/** Duyệt: the present step, by whoever it names today. The last step agrees to sign. */
export async function approve(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: KindOf,
  id: PaperId,
  input: ApprovePaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'approved')
  const decider = asDecider(desk, decidingNow(desk), desk.acting)
  const signer = agreedSigner(desk, decider)
  const authority = signer?.authority ?? null
  await move(tx, actor, kindOf(desk.paper.kind), desk, {
    step: { kind: 'approved', on: desk.day, by: desk.acting, ...decided(decider), reason: input.note, authority },
    change: { signer },
  })
}

/** Trả lại, with the reason: by who could approve it, and by the office while the signed copy is not issued. */
export async function returnPaper(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: KindOf,
  id: PaperId,
  input: ReturnPaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, 'returned')
  const step = { kind: 'returned', on: desk.day, by: desk.acting, reason: input.reason } as const
  const clear = { signer: null, signed: null }
  const kind = kindOf(desk.paper.kind)
  if (desk.standing.state !== 'waitingApproval' && mayIssue(desk.paper.chain, desk.acting)) {
    await move(tx, actor, kind, desk, { step, change: clear })
    return
  }
  const decider = asDecider(desk, decidingNow(desk), desk.acting)
  await move(tx, actor, kind, desk, { step: { ...step, ...decided(decider) }, change: clear })
}

/**
 * Ghi ý kiến chỉ đạo: the office records what a leader wrote by hand, with its photo. The leader must have held the post
 * of the step on the day of the note, and keeps the title of that day.
 */
export async function recordDecision(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: KindOf,
  id: PaperId,
  input: RecordDecision,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  checkStep(desk, input.decision)
  const { paper, standing } = desk
  if (!mayIssue(paper.chain, desk.acting)) throw refuse('approvals/not-your-step')
  if (input.on < paper.submittedOn || input.on > desk.day) {
    throw refuse('approvals/day-outside', { day: formatDate(input.on) })
  }
  const then = await peopleOn(tx, council, input.on)
  const who = paper.chain.steps[standing.stage]
  const deciding = who === undefined ? [] : decidingOf(who, paper.kind, then)
  const named = deciding.find(({ holder }) => holder.assignment === input.decidedBy)
  if (!named) throw refuse('approvals/decider-unknown', { day: formatDate(input.on) })
  const decider = asDecider(desk, deciding, named.holder)
  const photo = await handedIn(tx, council, actor.account, 'note', input.photo)
  const signer = input.decision === 'approved' ? agreedSigner(desk, decider) : null
  await move(tx, actor, kindOf(paper.kind), desk, {
    step: {
      kind: input.decision,
      on: input.on,
      by: desk.acting,
      ...decided(decider),
      way: 'note',
      reason: input.text,
      file: photo,
      authority: signer?.authority ?? null,
    },
    change: { signer, signed: null },
  })
}

/** Whose decision a step is, for whom, and whether nobody else could have taken it. */
export function decided({ holder, via, own }: Deciding & { readonly own: boolean }) {
  const onBehalfOf = via && { form: via.form, name: via.holder.name, title: via.holder.title }
  return { decidedBy: holder, onBehalfOf, own }
}

/** Who has agreed to sign stands on the paper from then on, in the words of the signature block. */
function agreedSigner({ paper, standing }: Desk, { holder, via }: Deciding) {
  if (paper.form === 'act' || standing.stage < paper.chain.steps.length - 1) return null
  return signerOf(paper.whose, { holder, via })
}

/** Name, title of the day, and the lines above the name. */
export function signerOf(whose: Parameters<typeof signatureBlock>[0], { holder, via }: Deciding) {
  const authority = signatureBlock(whose, holder, via && { form: via.form, title: via.holder.title })
  return { name: holder.name, title: holder.title, authority }
}

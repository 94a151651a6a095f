import type { Actor, CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { approvalsMessagesVi, type ChainSteps, type PaperId, refuse, type ResubmitPaper, type Who } from '#approvals'
import { identityMessagesVi } from '#identity'
import { chainOn } from './chains.rules.ts'
import { levelOf, listChains } from './chains.store.ts'
import { decidingOf, type Holder, type People } from './deciders.rules.ts'
import { insertDocument } from './documents.store.ts'
import { move } from './move-paper.ts'
import { actingOn, checkStep, deskOf, type Desk, hold, wrongState } from './paper-desk.ts'
import type { PaperKind } from './paper-kind.ts'
import { type HeldPaper, insertPaper, lockOpenPaper, lockPaper, type Submission } from './papers.store.ts'
import { peopleOn } from './people.store.ts'

/**
 * Trình lãnh đạo: puts the module's record on its way, or on it again after it was returned. Refusals: it is on its way
 * already; a step of the chain that nobody could take today; the actor's post has ended.
 */
export async function submit(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kind: PaperKind,
  { subject, note = null }: { readonly subject: string; readonly note?: string | null },
): Promise<{ readonly paper: PaperId }> {
  const open = await lockOpenPaper(tx, council, kind.kind, subject)
  if (open) return again(tx, actor, kind, await deskOf(tx, actor, open), note)
  const day = today(tx.clock)
  const people = await peopleOn(tx, council, day)
  const submission = await submissionOf(tx, kind, council, subject, actingOn(actor, people.holders, day), day)
  refuseUntakable(submission.chain, kind.kind, people)
  const id = await insertPaper(tx, council, { kind: kind.kind, form: kind.form, subject, ...submission })
  await insertDocument(tx, council, id, 1, submission.document.content)
  const paper = (await lockPaper(tx, council, id)) as HeldPaper
  const fresh = { state: 'withdrawn' as const, round: 0, stage: 0, submitters: [] }
  await move(
    tx,
    actor,
    kind,
    { paper, steps: [], standing: fresh },
    { step: { kind: 'submitted', on: day, by: submission.by, reason: note } },
  )
  return { paper: id }
}

/** Trình lại, from the paper itself: by who submitted it, after it was returned. */
export async function resubmit(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  kindOf: (name: string) => PaperKind,
  id: PaperId,
  input: ResubmitPaper,
): Promise<void> {
  const desk = await hold(tx, actor, council, id, input)
  if (desk.acting.account !== desk.paper.submittedBy) throw refuse('approvals/not-your-step')
  await again(tx, actor, kindOf(desk.paper.kind), desk, input.note)
}

async function again(tx: Tx, actor: Actor, kind: PaperKind, desk: Desk, note: string | null) {
  const { paper, acting, day } = desk
  if (paper.state !== 'returned') {
    throw paper.state === 'waitingApproval' ? refuse('approvals/already-submitted') : wrongState(paper.state)
  }
  checkStep(desk, 'submitted')
  const submission = await submissionOf(tx, kind, paper.council, paper.subject, acting, day)
  refuseUntakable(submission.chain, kind.kind, desk)
  await insertDocument(tx, paper.council, paper.id, desk.standing.round + 1, submission.document.content)
  const renewed = { ...desk, paper: { ...paper, chain: submission.chain } }
  const step = { kind: 'submitted', on: day, by: submission.by, reason: note } as const
  await move(tx, actor, kind, renewed, { step, change: { submission, signer: null, signed: null } })
  return { paper: paper.id }
}

async function submissionOf(
  tx: Tx,
  kind: PaperKind,
  council: CouncilId,
  subject: string,
  acting: Holder,
  day: CalendarDate,
): Promise<Submission> {
  const document = await kind.document(tx, council, subject)
  const { steps, issue } = chainOn(await listChains(tx, council, kind.kind), day, await levelOf(tx, council))
  const by = { account: acting.account, name: acting.name, title: acting.title }
  return { document, chain: { steps, issue }, by, on: day }
}

/** A paper that nobody could approve would lie where no one sees it. */
function refuseUntakable({ steps }: ChainSteps, kind: string, people: People): void {
  const open = steps.find((who) => decidingOf(who, kind, people).length === 0)
  if (open) throw refuse('approvals/nobody-could', { who: inWords(open) })
}

function inWords(who: Who): string {
  const { roles } = identityMessagesVi
  switch (who.by) {
    case 'role':
      return who.roles.map((role) => roles[role]).join(', ')
    case 'body':
      return roles[who.role]
    case 'account':
      return approvalsMessagesVi.namedPerson
    default:
      return who satisfies never
  }
}

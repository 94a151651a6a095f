import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { plainText } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import type { Decider, PaperAbilities, PaperId, PaperStep, PaperView, Who } from '#approvals'
import { findSettings } from './chains.store.ts'
import { type Deciding, decidingOf, type Holder, meant, ownWork } from './deciders.rules.ts'
import { findDocument } from './documents.store.ts'
import type { Kinds } from './kinds.ts'
import { mayIssue } from './paper-acts.rules.ts'
import { findPaperRow } from './paper-list.store.ts'
import { findHeldPaper, type HeldPaper } from './papers.store.ts'
import { peopleOn } from './people.store.ts'
import { markedIfRecalled } from './recalled-mark.ts'
import { counting, mayFollow, type Standing, standingOf, undoable } from './standing.rules.ts'
import { listSteps, type StoredStep } from './steps.store.ts'

/** A paper whole: its way, its history, what was read, and what the reader may do with it now. */
export async function readPaper(
  tx: Tx,
  actor: Actor,
  kinds: Kinds,
  council: CouncilId,
  id: PaperId,
): Promise<PaperView> {
  const day = today(tx.clock)
  const [row, paper, steps, people, settings] = await Promise.all([
    findPaperRow(tx, council, id),
    findHeldPaper(tx, council, id),
    listSteps(tx, council, id),
    peopleOn(tx, council, day),
    findSettings(tx, council),
  ])
  if (!row || !paper) throw refuseCommon('platform/not-found')
  const document = await findDocument(tx, council, id, paper.round)
  const standing = standingOf(paper, steps)
  const acting = people.holders.find(({ assignment }) => assignment === actor.as.assignment)
  const at = (who: Who | undefined) => (who === undefined ? [] : decidingOf(who, paper.kind, people))
  const deciders = at(paper.chain.steps[standing.stage])
  const signers = at(paper.chain.steps.at(-1))
  const back = acting && undoable(steps, acting.account, tx.now())
  return {
    ...row,
    kindName: kinds.of(row.kind).name,
    path: paper.path,
    chain: {
      steps: paper.chain.steps.map((who) => ({ ...who, names: namesOf(who, people.holders) })),
      issue: paper.chain.issue,
    },
    document: {
      kind: document?.kind ?? 'printed',
      text: document?.kind === 'printed' ? plainText(markedIfRecalled(document.paper, steps)) : null,
      file: document?.kind === 'file' ? document.file : null,
    },
    rounds: standing.round,
    signer: paper.signer,
    authority: [...paper.authority],
    signedOn: paper.signedOn,
    signedFile: paper.signedFile,
    steps: historyOf(steps),
    deciders: deciders.map(deciderOf),
    signers: signers.map(deciderOf),
    numbers: settings.numbers,
    proposedCode: paper.code,
    today: day,
    abilities: abilitiesOf({ paper, standing, acting, deciders, signers, mayUndo: back !== undefined }),
    undoUntil: back?.until ?? null,
  }
}

interface Looked {
  readonly paper: HeldPaper
  readonly standing: Standing
  readonly acting: Holder | undefined
  readonly deciders: readonly Deciding[]
  readonly signers: readonly Deciding[]
  readonly mayUndo: boolean
}

/** What the acts themselves would allow: a screen offers nothing that is then refused. */
function abilitiesOf({ paper, standing, acting, deciders, signers, mayUndo }: Looked): PaperAbilities {
  if (!acting) {
    const none = { approve: false, return: false, recordDecision: false, sign: false }
    return { ...none, issue: false, recall: false, withdraw: false, resubmit: false, undo: false }
  }
  const decides = (deciding: readonly Deciding[]) =>
    deciding.some(({ holder }) => holder.assignment === acting.assignment) &&
    ownWork(standing.submitters, acting.account, deciding) !== 'refused'
  const follows = (kind: Parameters<typeof mayFollow>[1]) => mayFollow(standing, kind, paper)
  const office = mayIssue(paper.chain, acting)
  const submitter = acting.account === paper.submittedBy
  const officeBrings = office && signers.some(({ holder }) => holder.account !== acting.account)
  return {
    approve: follows('approved') && decides(deciders),
    return: follows('returned') && (decides(deciders) || (office && standing.state !== 'waitingApproval')),
    recordDecision: follows('approved') && office,
    sign: follows('signed') && (decides(signers) || officeBrings),
    issue: follows('issued') && office,
    recall: follows('recalled') && office,
    withdraw: follows('withdrawn') && submitter,
    resubmit: follows('submitted') && submitter,
    undo: mayUndo,
  }
}

function namesOf(who: Who, holders: readonly Holder[]): string[] {
  return [...new Set(holders.filter((holder) => meant(who, holder)).map(({ name }) => name))]
}

function deciderOf({ holder, via }: Deciding): Decider {
  const { assignment, account, name, title } = holder
  const onBehalfOf = via && { form: via.form, name: via.holder.name, title: via.holder.title }
  return { assignment, account, name, title, onBehalfOf }
}

function historyOf(steps: readonly StoredStep[]): PaperStep[] {
  const counted = new Set(counting(steps).map(({ id }) => id))
  return steps.map(({ decider, account: _account, undoes: _undoes, authority: _authority, ...step }) => ({
    ...step,
    decidedBy: decider,
    undone: step.kind !== 'undone' && !counted.has(step.id),
  }))
}

import type { Actor } from '#platform/access'
import { COMMITMENT_ACTS, type CommitmentAbilities, type CommitmentAct, type StepKind } from '#commitments'
import { type OfCommitment, policyOf } from './commitments.policy.ts'
import { mayFollow, type Side, type Standing, type Step, undoable } from './standing.rules.ts'

const STEP_OF: Readonly<Record<Exclude<CommitmentAct, 'undo' | 'follow'>, StepKind>> = {
  acknowledge: 'acknowledged',
  passOn: 'passed-on',
  returnForCompetence: 'returned',
  answer: 'answered',
  judge: 'judged',
  recordOpinion: 'opinion-recorded',
  askExtension: 'extension-asked',
  decideExtension: 'extension-granted',
  remind: 'reminded',
  close: 'closed',
  reopen: 'reopened',
}

/** What the actor may do now: as the routes' policies say, and as the thread allows. */
export function commitmentAbilities(
  actor: Actor,
  thing: OfCommitment,
  standing: Standing,
  steps: readonly Step[],
): CommitmentAbilities {
  const side: Side = actor.as.agency ? 'agency' : 'council'
  const fits = (act: CommitmentAct) => {
    if (act === 'undo') return undoable(steps)?.side === side
    if (act === 'follow') return standing.state !== 'closed' && standing.state !== 'recalled'
    return mayFollow(standing, STEP_OF[act])
  }
  return Object.fromEntries(
    COMMITMENT_ACTS.map((act) => [act, fits(act) && policyOf[act](actor, thing) === true]),
  ) as CommitmentAbilities
}

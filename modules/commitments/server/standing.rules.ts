import type { AccountId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type {
  AnswerClass,
  AnswerId,
  CommitmentState,
  Judgement,
  NextStep,
  ReminderRule,
  StepId,
  StepKind,
  VoterOpinion,
} from '#commitments'

export type Side = 'council' | 'agency' | 'system'

/** One thing that happened, with what it said. */
export interface Step {
  readonly id: StepId
  readonly kind: StepKind
  readonly on: CalendarDate
  readonly side: Side
  readonly account: AccountId | null
  readonly text: string | null
  readonly due: CalendarDate | null
  readonly answer: AnswerId | null
  readonly answerClass: AnswerClass | null
  readonly roadmapUntil: CalendarDate | null
  readonly judgement: Judgement | null
  readonly next: NextStep | null
  readonly opinion: VoterOpinion | null
  readonly reminder: ReminderRule | null
  readonly undoes: StepId | null
}

/** Where a commitment stands; it follows from its steps and from nothing else. */
export interface Standing {
  readonly state: CommitmentState
  readonly round: number
  readonly due: CalendarDate | null
  /** The day to which the clock runs; null where nothing is awaited by a day. */
  readonly clock: CalendarDate | null
  readonly assigned: CalendarDate
  readonly acknowledged: CalendarDate | null
  readonly answered: CalendarDate | null
  readonly firstAnswered: CalendarDate | null
  readonly answer: AnswerId | null
  readonly answerClass: AnswerClass | null
  readonly roadmapUntil: CalendarDate | null
  readonly judged: CalendarDate | null
  readonly judgement: Judgement | null
  readonly missing: string | null
  readonly next: NextStep | null
  readonly opinion: VoterOpinion | null
  readonly resolved: CalendarDate | null
  readonly closed: CalendarDate | null
  readonly extensionAsked: CalendarDate | null
  readonly reminded: CalendarDate | null
}

/** The steps that count: those not taken back, in order. */
export function effective(steps: readonly Step[]): Step[] {
  const undone = new Set(steps.map((step) => step.undoes))
  return steps.filter((step) => step.kind !== 'undone' && !undone.has(step.id))
}

/** Where the steps have led; the first of them is the assignment. */
export function standingOf(steps: readonly Step[]): Standing {
  const [issued, ...rest] = effective(steps)
  if (issued?.kind !== 'issued') throw new Error('A commitment begins with its assignment.')
  return rest.reduce(after, begun(issued))
}

function begun(issued: Step): Standing {
  return {
    state: 'issued',
    round: 1,
    due: issued.due,
    clock: issued.due,
    assigned: issued.on,
    acknowledged: null,
    answered: null,
    firstAnswered: null,
    answer: null,
    answerClass: null,
    roadmapUntil: null,
    judged: null,
    judgement: null,
    missing: null,
    next: null,
    opinion: null,
    resolved: null,
    closed: null,
    extensionAsked: null,
    reminded: null,
  }
}

const OPEN_UNANSWERED: ReadonlySet<CommitmentState> = new Set(['issued', 'acknowledged'])

const UNJUDGED = { judged: null, judgement: null, missing: null, next: null, resolved: null } as const

function after(was: Standing, step: Step): Standing {
  switch (step.kind) {
    case 'acknowledged':
      return { ...was, state: 'acknowledged', acknowledged: step.on }
    case 'passed-on':
      return { ...was, state: 'issued', acknowledged: null }
    case 'returned':
      return { ...was, state: 'returned', clock: null, extensionAsked: null }
    case 'recalled':
      // What was answered meanwhile stays answered; the rest is awaited no more, by any day.
      return OPEN_UNANSWERED.has(was.state)
        ? { ...was, state: 'recalled', due: null, clock: null, extensionAsked: null }
        : was
    case 'answered':
      return {
        ...was,
        ...UNJUDGED,
        state: 'answered',
        answered: step.on,
        firstAnswered: was.firstAnswered ?? step.on,
        answer: step.answer,
        answerClass: step.answerClass,
        roadmapUntil: step.roadmapUntil,
        // An answer with a roadmap is awaited again on the roadmap's day.
        clock: step.roadmapUntil,
        extensionAsked: null,
      }
    case 'judged':
      return {
        ...was,
        state: 'judged',
        judged: step.on,
        judgement: step.judgement,
        missing: step.text,
        next: step.next,
        resolved: was.answerClass === 'resolved' && step.judgement === 'satisfactory' ? step.on : null,
      }
    case 'opinion-recorded':
      return { ...was, opinion: step.opinion }
    case 'extension-asked':
      return { ...was, extensionAsked: step.due }
    case 'extension-granted':
      return { ...was, due: step.due, clock: step.due, extensionAsked: null }
    case 'extension-refused':
      return { ...was, extensionAsked: null }
    case 'reminded':
      return { ...was, reminded: step.on }
    case 'closed':
      return { ...was, state: 'closed', closed: step.on, clock: null, extensionAsked: null }
    case 'reopened':
      return {
        ...was,
        ...UNJUDGED,
        state: 'issued',
        round: was.round + 1,
        due: step.due,
        clock: step.due,
        assigned: step.on,
        acknowledged: null,
        answered: null,
        roadmapUntil: null,
        closed: null,
      }
    case 'issued':
    case 'undone':
      throw new Error(`A step "${step.kind}" doesn't follow another.`)
    default:
      return step.kind satisfies never
  }
}

const OPEN_FOR_ANSWER: ReadonlySet<CommitmentState> = new Set(['issued', 'acknowledged', 'answered', 'judged'])

/** May a step of this kind come next? */
export function mayFollow(was: Standing, kind: StepKind): boolean {
  switch (kind) {
    case 'acknowledged':
      return was.state === 'issued'
    case 'passed-on':
    case 'returned':
      return was.state === 'issued' || was.state === 'acknowledged'
    case 'answered':
      return OPEN_FOR_ANSWER.has(was.state) && !isSettled(was)
    case 'recalled':
      return true
    case 'judged':
      return was.state === 'answered'
    case 'opinion-recorded':
      return was.firstAnswered !== null
    case 'extension-asked':
      return was.answered === null && was.clock !== null && was.extensionAsked === null
    case 'extension-granted':
    case 'extension-refused':
      return was.extensionAsked !== null
    case 'reminded':
      return was.clock !== null
    case 'closed':
      return was.state !== 'closed' && was.state !== 'recalled'
    case 'reopened':
      return was.state === 'closed' || was.state === 'judged' || was.state === 'returned'
    case 'issued':
    case 'undone':
      return false
    default:
      return kind satisfies never
  }
}

/** Judged satisfactory with a class that is final: nothing more is awaited of the agency. */
function isSettled(was: Standing): boolean {
  return was.judgement === 'satisfactory' && (was.answerClass === 'resolved' || was.answerClass === 'explained')
}

const STAYS: ReadonlySet<StepKind> = new Set(['issued', 'recalled', 'passed-on'])

/**
 * The step that can be taken back: the last that counts, a reminder aside, which has gone out; never the assignment, nor
 * that its letter was recalled, nor that it was given on, after which another agency has it: it is given on again.
 */
export function undoable(steps: readonly Step[]): Step | undefined {
  const last = effective(steps).findLast((step) => step.kind !== 'reminded')
  return last && STAYS.has(last.kind) ? undefined : last
}

import type { AccountId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import {
  type ChainSteps,
  type PaperForm,
  type PaperState,
  type PaperStepId,
  type StepKind,
  UNDO_MINUTES,
} from '#approvals'

/** What of a step decides where a paper stands. */
export interface StandingStep {
  readonly id: PaperStepId
  readonly kind: StepKind
  readonly at: Instant
  readonly account: AccountId
  readonly decidedBy: AccountId
  readonly undoes: PaperStepId | null
}

/** Where a paper stands; `stage` is the step of its chain that it waits at. */
export interface Standing {
  readonly state: PaperState
  readonly round: number
  readonly stage: number
  /** Everybody who submitted it in any round: none of them decides where another could. */
  readonly submitters: readonly AccountId[]
}

/** Where a paper stands: by its steps and nothing else; what was taken back never was. */
export function standingOf(
  { chain, form }: { readonly chain: ChainSteps; readonly form: PaperForm },
  steps: readonly StandingStep[],
): Standing {
  const start: Standing = { state: 'withdrawn', round: 0, stage: 0, submitters: [] }
  return counting(steps).reduce((standing, step) => after(standing, step, chain, form), start)
}

/** The steps that count, in order. */
export function counting<Step extends StandingStep>(steps: readonly Step[]): Step[] {
  const undone = new Set(steps.flatMap(({ undoes }) => undoes ?? []))
  return steps.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id))
}

function after(standing: Standing, step: StandingStep, chain: ChainSteps, form: PaperForm): Standing {
  const last = chain.steps.length - 1
  switch (step.kind) {
    case 'submitted':
      return {
        state: 'waitingApproval',
        round: standing.round + 1,
        stage: 0,
        submitters: [...new Set([...standing.submitters, step.account])],
      }
    case 'approved':
      if (standing.stage < last) return { ...standing, stage: standing.stage + 1 }
      return { ...standing, state: form === 'act' ? 'approved' : 'waitingSignature' }
    case 'returned':
      return { ...standing, state: 'returned' }
    case 'signed':
      return { ...standing, stage: last, state: 'signed' }
    case 'issued':
      return { ...standing, state: 'issued' }
    case 'recalled':
      return { ...standing, state: 'recalled' }
    case 'withdrawn':
      return { ...standing, state: 'withdrawn' }
    case 'undone':
      return standing
    default:
      return step.kind satisfies never
  }
}

const FOLLOWS: Readonly<Record<Exclude<StepKind, 'undone'>, readonly PaperState[]>> = {
  submitted: ['returned'],
  approved: ['waitingApproval'],
  returned: ['waitingApproval', 'waitingSignature', 'signed'],
  signed: ['waitingApproval', 'waitingSignature'],
  issued: ['signed'],
  recalled: ['issued'],
  withdrawn: ['waitingApproval', 'returned'],
}

/** May this step follow where the paper stands? The signature only at the last stage, and never of an act. */
export function mayFollow(
  { state, stage }: Pick<Standing, 'state' | 'stage'>,
  kind: Exclude<StepKind, 'undone'>,
  { chain, form }: { readonly chain: ChainSteps; readonly form: PaperForm },
): boolean {
  if (kind === 'signed' && (form === 'act' || stage < chain.steps.length - 1)) return false
  return FOLLOWS[kind].includes(state)
}

const UNDOABLE: ReadonlySet<StepKind> = new Set(['approved', 'returned', 'signed'])

/** The last step that counts, while whoever recorded it may still take it back; until when. */
export function undoable(
  steps: readonly StandingStep[],
  account: AccountId,
  now: Instant,
): { readonly step: PaperStepId; readonly until: Instant } | undefined {
  const last = counting(steps).at(-1)
  if (!last || last.account !== account || !UNDOABLE.has(last.kind)) return undefined
  const until = new Date(Date.parse(last.at) + UNDO_MINUTES * 60_000).toISOString() as Instant
  return now <= until ? { step: last.id, until } : undefined
}

import { type AccountId, type CouncilId, newId } from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type {
  DelegationForm,
  FileId,
  Named,
  PaperId,
  PaperStep,
  PaperStepId,
  StepKind,
  StepWay,
  TakenFile,
} from '#approvals'
import type { StandingStep } from './standing.rules.ts'

/** Somebody of a step, with the title held on its day. */
export interface StepPerson extends Named {
  readonly account: AccountId
}

export interface NewStep {
  readonly kind: StepKind
  readonly round: number
  readonly stage: number
  readonly on: CalendarDate
  readonly by: StepPerson
  readonly decidedBy?: StepPerson
  readonly onBehalfOf?: (Named & { readonly form: DelegationForm }) | null
  readonly way?: StepWay
  readonly own?: boolean
  readonly reason?: string | null
  readonly decision?: string | null
  readonly authority?: readonly string[] | null
  readonly file?: TakenFile | null
  readonly undoes?: PaperStepId | null
}

/** A step as it is stored: what decides where the paper stands, and what the history shows. */
export interface StoredStep extends StandingStep, Omit<PaperStep, 'id' | 'kind' | 'at' | 'decidedBy' | 'undone'> {
  readonly decider: Named
  readonly authority: readonly string[] | null
}

/** Puts a step on record, after the `before` that there are. */
export async function insertStep(
  tx: Tx,
  council: CouncilId,
  paper: PaperId,
  before: number,
  step: NewStep,
): Promise<PaperStepId> {
  const id = newId<PaperStepId>()
  const decided = step.decidedBy ?? step.by
  await tx
    .insertInto('approvals.step')
    .values({
      council_id: council,
      id,
      paper_id: paper,
      position: before + 1,
      kind: step.kind,
      round: step.round,
      stage: step.stage,
      on_day: step.on,
      at: tx.now(),
      account_id: step.by.account,
      account_name: step.by.name,
      account_title: step.by.title,
      decided_by: decided.account,
      decided_name: decided.name,
      decided_title: decided.title,
      form: step.onBehalfOf?.form ?? null,
      for_name: step.onBehalfOf?.name ?? null,
      for_title: step.onBehalfOf?.title ?? null,
      way: step.way ?? 'tap',
      own: step.own ?? false,
      reason: step.reason ?? null,
      decision_number: step.decision ?? null,
      authority: step.authority ? JSON.stringify(step.authority) : null,
      file_id: step.file?.id ?? null,
      file_name: step.file?.name ?? null,
      file_kind: step.file?.kind ?? null,
      file_bytes: step.file?.bytes ?? null,
      undoes: step.undoes ?? null,
    })
    .execute()
  return id
}

/** Everything that happened to a paper, in order. */
export async function listSteps(tx: Tx, council: CouncilId, paper: PaperId): Promise<StoredStep[]> {
  const rows = await tx
    .selectFrom('approvals.step')
    .selectAll()
    .where('council_id', '=', council)
    .where('paper_id', '=', paper)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id as PaperStepId,
    kind: row.kind as StepKind,
    round: row.round,
    stage: row.stage,
    on: row.on_day as CalendarDate,
    at: row.at as Instant,
    account: row.account_id as AccountId,
    by: { name: row.account_name, title: row.account_title },
    decidedBy: row.decided_by as AccountId,
    decider: { name: row.decided_name, title: row.decided_title },
    onBehalfOf:
      row.form === null
        ? null
        : { form: row.form as DelegationForm, name: row.for_name ?? '', title: row.for_title ?? '' },
    way: row.way as StepWay,
    own: row.own,
    reason: row.reason,
    decision: row.decision_number,
    authority: row.authority as string[] | null,
    file:
      row.file_id === null
        ? null
        : {
            id: row.file_id as FileId,
            name: row.file_name ?? '',
            kind: row.file_kind ?? '',
            bytes: row.file_bytes ?? 0,
          },
    undoes: row.undoes as PaperStepId | null,
  }))
}

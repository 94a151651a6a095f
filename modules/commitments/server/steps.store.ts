import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { CommitmentId, Source, StepId, StepKind } from '#commitments'
import type { Side, Step } from './standing.rules.ts'

/** A step as it is recorded. */
export interface NewStep extends Step {
  readonly commitment: CommitmentId
  readonly agency: AgencyId
}

export type RecordedStep = Step & { readonly at: Instant }

const CHUNK = 1_000

export async function insertSteps(tx: Tx, council: CouncilId, steps: readonly NewStep[]): Promise<void> {
  for (let at = 0; at < steps.length; at += CHUNK) {
    await tx
      .insertInto('commitments.step')
      .values(
        steps.slice(at, at + CHUNK).map((step) => ({
          council_id: council,
          id: step.id,
          commitment_id: step.commitment,
          agency_id: step.agency,
          kind: step.kind,
          on_day: step.on,
          at: tx.now(),
          by_side: step.side,
          account_id: step.account,
          text: step.text,
          due_on: step.due,
          answer_id: step.answer,
          answer_class: step.answerClass,
          roadmap_until: step.roadmapUntil,
          judgement: step.judgement,
          next_step: step.next,
          opinion: step.opinion,
          reminder_rule: step.reminder,
          undoes: step.undoes,
        })),
      )
      .execute()
  }
}

/** The steps of commitments in the order of recording. */
export async function stepsOf(
  tx: Tx,
  council: CouncilId,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<CommitmentId, readonly RecordedStep[]>> {
  const rows = await tx
    .selectFrom('commitments.step')
    .selectAll()
    .where('council_id', '=', council)
    .where('commitment_id', 'in', ids)
    .orderBy('recorded')
    .execute()
  const steps = new Map<CommitmentId, RecordedStep[]>(ids.map((id) => [id, []]))
  for (const row of rows) {
    steps.get(row.commitment_id as CommitmentId)?.push({
      id: row.id as StepId,
      kind: row.kind as StepKind,
      on: row.on_day as CalendarDate,
      at: row.at as Instant,
      side: row.by_side as Side,
      account: row.account_id as AccountId | null,
      text: row.text,
      due: row.due_on as CalendarDate | null,
      answer: row.answer_id as Step['answer'],
      answerClass: row.answer_class as Step['answerClass'],
      roadmapUntil: row.roadmap_until as CalendarDate | null,
      judgement: row.judgement as Step['judgement'],
      next: row.next_step as Step['next'],
      opinion: row.opinion as Step['opinion'],
      reminder: row.reminder_rule as Step['reminder'],
      undoes: row.undoes as StepId | null,
    })
  }
  return steps
}

/** The recalls of what was assigned of a source, oldest first. */
export async function recalledOf(
  tx: Tx,
  council: CouncilId,
  source: Source,
): Promise<{ readonly id: string; readonly on: CalendarDate; readonly text: string }[]> {
  const rows = await tx
    .selectFrom('commitments.commitment as c')
    .innerJoin('commitments.step as s', (join) =>
      join.onRef('s.council_id', '=', 'c.council_id').onRef('s.commitment_id', '=', 'c.id'),
    )
    .select(['c.id', 's.on_day', 's.text'])
    .where('c.council_id', '=', council)
    .where('c.source_kind', '=', source.kind)
    .where('c.source_id', '=', source.id)
    .where('c.state', '=', 'recalled')
    .where('s.kind', '=', 'recalled')
    .orderBy('s.recorded')
    .execute()
  return rows.map((row) => ({ id: row.id, on: row.on_day as CalendarDate, text: row.text ?? '' }))
}

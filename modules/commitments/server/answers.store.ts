import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Answer, AnswerId, AnswerPart, AnswerView, AttachedFile, CommitmentId, FileId } from '#commitments'

export interface NewAnswer extends Omit<AnswerPart, 'ids'>, Pick<Answer, 'letter'> {
  readonly id: AnswerId
  /** What the answers of one letter have in common, where the letter says different things. */
  readonly letterId: AnswerId | null
  readonly agency: AgencyId
  readonly enteredBy: 'agency' | 'council'
  readonly account: AccountId | null
  readonly files: readonly AttachedFile[]
}

export async function insertAnswer(tx: Tx, council: CouncilId, answer: NewAnswer): Promise<void> {
  await tx
    .insertInto('commitments.answer')
    .values({
      council_id: council,
      id: answer.id,
      letter_id: answer.letterId,
      agency_id: answer.agency,
      class: answer.class,
      leaf: answer.leaf,
      text: answer.text,
      roadmap_until: answer.roadmapUntil,
      letter_number: answer.letter.number,
      letter_date: answer.letter.date,
      letter_signer: answer.letter.signer,
      entered_by: answer.enteredBy,
      account_id: answer.account,
      at: tx.now(),
    })
    .execute()
  if (answer.files.length === 0) return
  await tx
    .insertInto('commitments.answer_file')
    .values(
      answer.files.map((file, position) => ({
        council_id: council,
        answer_id: answer.id,
        file_id: file.id,
        agency_id: answer.agency,
        position,
        name: file.name,
        kind: file.kind,
        bytes: file.bytes,
      })),
    )
    .execute()
}

/** The account that entered an answer; whoever did so doesn't judge it. */
export async function enteredBy(tx: Tx, council: CouncilId, answer: AnswerId): Promise<AccountId | null> {
  const row = await tx
    .selectFrom('commitments.answer')
    .select('account_id')
    .where('council_id', '=', council)
    .where('id', '=', answer)
    .executeTakeFirst()
  return (row?.account_id ?? null) as AccountId | null
}

/** These letters in the order given reversed: newest first where the steps were in order. */
export async function answersOf(tx: Tx, council: CouncilId, answers: readonly AnswerId[]): Promise<AnswerView[]> {
  if (answers.length === 0) return []
  const [rows, files, counted] = await Promise.all([
    tx
      .selectFrom('commitments.answer')
      .selectAll()
      .where('council_id', '=', council)
      .where('id', 'in', answers)
      .execute(),
    tx
      .selectFrom('commitments.answer_file')
      .select(['answer_id', 'file_id', 'name', 'kind', 'bytes'])
      .where('council_id', '=', council)
      .where('answer_id', 'in', answers)
      .orderBy('position')
      .execute(),
    answeredByLetterOf(tx, council, answers),
  ])
  return answers
    .map((id) => rows.find((row) => row.id === id))
    .filter((row) => row !== undefined)
    .map((row) => ({
      id: row.id as AnswerId,
      class: row.class as AnswerView['class'],
      leaf: row.leaf as AnswerView['leaf'],
      text: row.text,
      roadmapUntil: row.roadmap_until as CalendarDate | null,
      letter: { number: row.letter_number, date: row.letter_date as CalendarDate, signer: row.letter_signer },
      files: files
        .filter((file) => file.answer_id === row.id)
        .map(({ file_id, name, kind, bytes }) => ({ id: file_id as FileId, name, kind, bytes })),
      enteredBy: row.entered_by as AnswerView['enteredBy'],
      answers: counted.get(row.id) ?? 1,
    }))
    .toReversed()
}

/** How many commitments the letter of each of these answers speaks of, under whatever class. */
async function answeredByLetterOf(
  tx: Tx,
  council: CouncilId,
  answers: readonly AnswerId[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('commitments.answer as one')
    .innerJoin('commitments.answer as same', (join) =>
      join.onRef('same.council_id', '=', 'one.council_id').on((on) =>
        // Without a letter in common it is the answer itself.
        on.or([on('same.id', '=', on.ref('one.id')), on('same.letter_id', '=', on.ref('one.letter_id'))]),
      ),
    )
    .innerJoin('commitments.step as step', (join) =>
      join.onRef('step.council_id', '=', 'same.council_id').onRef('step.answer_id', '=', 'same.id'),
    )
    .select(({ fn }) => ['one.id', fn.count<number>('step.commitment_id').distinct().as('count')])
    .where('one.council_id', '=', council)
    .where('one.id', 'in', answers)
    .groupBy('one.id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Is this file attached to a letter that answered the commitment? */
export async function isFileOfAnswer(
  tx: Tx,
  council: CouncilId,
  commitment: CommitmentId,
  file: FileId,
): Promise<boolean> {
  const row = await tx
    .selectFrom('commitments.step as step')
    .innerJoin('commitments.answer_file as attached', (join) =>
      join.onRef('attached.council_id', '=', 'step.council_id').onRef('attached.answer_id', '=', 'step.answer_id'),
    )
    .select('attached.file_id')
    .where('step.council_id', '=', council)
    .where('step.commitment_id', '=', commitment)
    .where('attached.file_id', '=', file)
    .executeTakeFirst()
  return row !== undefined
}

import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/events'
import type { CountedRecord, FrozenFigure, FrozenRecord } from '#measures'

const FROZEN = [
  'id',
  'key',
  'measure',
  'definition_hash as hash',
  'reach',
  'starts_on as from',
  'ends_on as to',
  'conditions as where',
  'value',
  'declared',
  'coverage',
  'records',
  'position',
  'frozen_at as frozenAt',
] as const

type FrozenRow = Omit<FrozenFigure, 'span'> & FrozenFigure['span']

function figureOf({ from, to, ...rest }: FrozenRow): FrozenFigure {
  return { ...rest, span: { from, to } }
}

/** The figures frozen for a paper, in the order in which they were asked for. */
export async function listFrozen(tx: Tx, council: CouncilId, subject: Ref): Promise<FrozenFigure[]> {
  const rows = await tx
    .selectFrom('measures.frozen_figure')
    .select(FROZEN)
    .where('council_id', '=', council)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('id')
    .execute()
  return (rows as unknown as FrozenRow[]).map(figureOf)
}

export async function findFrozen(
  tx: Tx,
  council: CouncilId,
  subject: Ref,
  key: string,
): Promise<FrozenFigure | undefined> {
  const row = await tx
    .selectFrom('measures.frozen_figure')
    .select(FROZEN)
    .where('council_id', '=', council)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && figureOf(row as unknown as FrozenRow)
}

export async function insertFrozen(
  tx: Tx,
  council: CouncilId,
  subject: Ref,
  figure: FrozenFigure,
  records: readonly CountedRecord[],
): Promise<void> {
  await tx
    .insertInto('measures.frozen_figure')
    .values({
      council_id: council,
      id: figure.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      key: figure.key,
      measure: figure.measure,
      definition_hash: figure.hash,
      reach: figure.reach,
      starts_on: figure.span.from,
      ends_on: figure.span.to,
      conditions: JSON.stringify(figure.where),
      value: JSON.stringify(figure.value),
      declared: figure.declared,
      coverage: figure.coverage && JSON.stringify(figure.coverage),
      records: figure.records,
      position: figure.position,
      frozen_at: figure.frozenAt,
    })
    .execute()
  // One statement whatever their number: a figure may count a hundred thousand records.
  await sql`
    insert into measures.frozen_record
      (council_id, figure_id, record, record_kind, of_council, day, amount, label, path)
    select ${council}::uuid, ${figure.id}::uuid, r.record, r.kind, r.council, r.day, r.amount, r.label, r.path
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
        as r(record uuid, kind text, council uuid, day date, amount bigint, label text, path text)`.execute(tx)
}

/** The records of a frozen figure, newest first; one more than asked, to know whether there is a next page. */
export async function listFrozenRecords(
  tx: Tx,
  council: CouncilId,
  figure: FrozenFigure,
  page: { readonly limit: number; readonly after: readonly [day: string, record: string] | undefined },
): Promise<FrozenRecord[]> {
  let rows = tx
    .selectFrom('measures.frozen_record')
    .select(['record', 'record_kind as kind', 'of_council as council', 'day', 'amount', 'label', 'path'])
    .where('council_id', '=', council)
    .where('figure_id', '=', figure.id)
  if (page.after) {
    rows = rows.where(sql<boolean>`(day, record) < (${page.after[0]}::date, ${page.after[1]}::uuid)`)
  }
  const found = await rows
    .orderBy('day', 'desc')
    .orderBy('record', 'desc')
    .limit(page.limit + 1)
    .execute()
  return found as FrozenRecord[]
}

/** The ids that a frozen figure counted. */
export async function frozenIds(tx: Tx, council: CouncilId, figure: FrozenFigure): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('measures.frozen_record')
    .select('record')
    .where('council_id', '=', council)
    .where('figure_id', '=', figure.id)
    .execute()
  return new Set(rows.map(({ record }) => record))
}

/** Everything up to this position was sealed when it was read. */
export async function sealedPosition(tx: Tx): Promise<number> {
  const head = await tx.selectFrom('platform.sealer_head').select('position').executeTakeFirstOrThrow()
  return head.position
}

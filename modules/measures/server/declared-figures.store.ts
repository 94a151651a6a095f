import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { DeclaredFigure, Span } from '#measures'

const DECLARED = [
  'id',
  'council_id as councilId',
  'measure',
  'declared_as as declaredAs',
  'period_kind as kind',
  'starts_on as from',
  'ends_on as to',
  'value',
  'source',
  'signer_name as signerName',
  'signer_title as signerTitle',
  'signed_on as signedOn',
  'note',
  'entered_at as enteredAt',
  'replaces_id as replaces',
  'version',
] as const

function standing(tx: Tx) {
  return tx.selectFrom('measures.declared_figure').select(DECLARED).where('withdrawn_at', 'is', null)
}

/** The typed totals of these councils for exactly this span: a total of a year says nothing of its half. */
export async function declaredOf(
  tx: Tx,
  councils: readonly CouncilId[],
  measure: string,
  span: Span,
): Promise<DeclaredFigure[]> {
  if (councils.length === 0) return []
  const rows = await standing(tx)
    .where('council_id', 'in', councils)
    .where('measure', '=', measure)
    .where('starts_on', '=', span.from)
    .where('ends_on', '=', span.to)
    .orderBy('id')
    .execute()
  return rows as DeclaredFigure[]
}

/** The typed totals of one council, newest period first. */
export async function listDeclared(tx: Tx, council: CouncilId): Promise<DeclaredFigure[]> {
  const rows = await standing(tx)
    .where('council_id', '=', council)
    .orderBy('starts_on', 'desc')
    .orderBy('measure')
    .limit(500)
    .execute()
  return rows as DeclaredFigure[]
}

export async function findDeclared(
  tx: Tx,
  path: { council: CouncilId; figure: string },
): Promise<DeclaredFigure | undefined> {
  const row = await standing(tx).where('council_id', '=', path.council).where('id', '=', path.figure).executeTakeFirst()
  return row as DeclaredFigure | undefined
}

export async function insertDeclared(
  tx: Tx,
  figure: Omit<DeclaredFigure, 'version' | 'enteredAt'>,
  enteredBy: AccountId,
): Promise<void> {
  await tx
    .insertInto('measures.declared_figure')
    .values({
      council_id: figure.councilId,
      id: figure.id,
      measure: figure.measure,
      declared_as: figure.declaredAs,
      period_kind: figure.kind,
      starts_on: figure.from,
      ends_on: figure.to,
      value: figure.value,
      source: figure.source,
      signer_name: figure.signerName,
      signer_title: figure.signerTitle,
      signed_on: figure.signedOn,
      note: figure.note,
      entered_by: enteredBy,
      entered_at: tx.now(),
      replaces_id: figure.replaces,
    })
    .execute()
}

/** Takes a typed total out of use, with the reason; false when another version stands. */
export async function closeDeclared(tx: Tx, figure: DeclaredFigure, version: number, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measures.declared_figure')
    .set((set) => ({ withdrawn_at: tx.now(), withdrawn_reason: reason, version: set('version', '+', 1) }))
    .where('council_id', '=', figure.councilId)
    .where('id', '=', figure.id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

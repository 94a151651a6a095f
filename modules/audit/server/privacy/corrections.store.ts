import type { AccountId, CouncilId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { CorrectionId } from '#audit'

const COLUMNS = [
  'id',
  'council_id as council',
  'account_id as account',
  'holding',
  'wish',
  'asked_at as askedAt',
  'state',
  'answer',
  'answered_at as answeredAt',
  'answered_by as answeredBy',
  'version',
] as const

const SHOWN_AT_MOST = 200

export type CorrectionRow = Awaited<ReturnType<typeof correctionsOf>>[number]

/** What an account asked for, newest first; in a system scope. */
export function correctionsOf(tx: Tx, account: AccountId) {
  return tx
    .selectFrom('audit.correction')
    .select(COLUMNS)
    .where('account_id', '=', account)
    .orderBy('id', 'desc')
    .limit(SHOWN_AT_MOST)
    .execute()
}

/** What a council was asked for: first what waits, then the newest; in a system scope. */
export async function correctionsFor(tx: Tx, council: CouncilId): Promise<CorrectionRow[]> {
  return tx
    .selectFrom('audit.correction')
    .select(COLUMNS)
    .where('council_id', '=', council)
    .orderBy((order) => order.case().when('state', '=', 'asked').then(0).else(1).end())
    .orderBy('id', 'desc')
    .limit(SHOWN_AT_MOST)
    .execute()
}

/** What waits for an answer of a council; in a system scope. */
export function waitingFor(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('audit.correction')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('asked_at').as('oldest')])
    .where('council_id', '=', council)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
}

export async function insertCorrection(
  tx: Tx,
  row: { council: CouncilId; id: CorrectionId; account: AccountId; holding: string; wish: string; at: Instant },
): Promise<void> {
  await tx
    .insertInto('audit.correction')
    .values({
      council_id: row.council,
      id: row.id,
      account_id: row.account,
      holding: row.holding,
      wish: row.wish,
      asked_at: row.at,
    })
    .execute()
}

export function lockCorrection(tx: Tx, council: CouncilId, id: CorrectionId) {
  return tx
    .selectFrom('audit.correction')
    .select(['account_id as account', 'holding', 'state', 'version'])
    .where('council_id', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function settleCorrection(
  tx: Tx,
  council: CouncilId,
  id: CorrectionId,
  answer: { state: string; answer: string; by: AccountId; at: Instant },
): Promise<void> {
  await tx
    .updateTable('audit.correction')
    .set((set) => ({
      state: answer.state,
      answer: answer.answer,
      answered_by: answer.by,
      answered_at: answer.at,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

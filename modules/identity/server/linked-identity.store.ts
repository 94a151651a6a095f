import { randomInt } from 'node:crypto'
import { type AccountId, newId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { PENDING_CODE_LENGTH, type PendingIdentity } from '#identity'

/** How long an office has to link somebody who tried. */
export const PENDING_DAYS = 7
/** More than these at once are not people of one province. */
const MOST_PENDING = 200
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

interface Subject {
  readonly issuer: string
  readonly subject: string
}

/** The open account that this subject is linked to. */
export async function accountOfSubject(tx: Tx, { issuer, subject }: Subject): Promise<AccountId | undefined> {
  const row = await tx
    .selectFrom('identity.linked_identity as link')
    .innerJoin('identity.account as account', 'account.id', 'link.account_id')
    .select(['account.id', 'account.disabled_at'])
    .where('link.issuer', '=', issuer)
    .where('link.subject', '=', subject)
    .executeTakeFirst()
  return row?.disabled_at === null ? (row.id as AccountId) : undefined
}

/** Puts down who tried, for the office to link; answers the code that the person tells them. The same person, the same code. */
export async function notePending(
  tx: Tx,
  pending: Subject & { readonly label: string; readonly email: string | null },
): Promise<string> {
  await tx.deleteFrom('identity.pending_identity').where('expires_at', '<=', tx.now()).execute()
  const expires = new Date(Date.parse(tx.now()) + PENDING_DAYS * 86_400_000).toISOString()
  const { label, email } = pending
  const { code } = await tx
    .insertInto('identity.pending_identity')
    .values({ id: newId(), ...pending, code: newCode(), tried_at: tx.now(), expires_at: expires })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'subject']).doUpdateSet({ label, email, tried_at: tx.now(), expires_at: expires }),
    )
    .returning('code')
    .executeTakeFirstOrThrow()
  return `${code.slice(0, PENDING_CODE_LENGTH / 2)}-${code.slice(PENDING_CODE_LENGTH / 2)}`
}

const PENDING_COLUMNS = ['id', 'label', 'email', 'tried_at as triedAt', 'expires_at as expiresAt'] as const

/** Who waits to be linked: the one of this code, or all where the whole list is the reader's to see. */
export async function listPending(
  tx: Tx,
  which: { code: string | undefined; all: boolean },
): Promise<PendingIdentity[]> {
  if (which.code === undefined && !which.all) return []
  let query = tx.selectFrom('identity.pending_identity').select(PENDING_COLUMNS).where('expires_at', '>', tx.now())
  if (which.code !== undefined) query = query.where('code', '=', which.code)
  const rows = await query.orderBy('tried_at', 'desc').limit(MOST_PENDING).execute()
  return rows as PendingIdentity[]
}

/** Takes what waits under this id or code, to be linked. */
export async function takePending(tx: Tx, by: { id: string } | { code: string }) {
  const query = tx.deleteFrom('identity.pending_identity').where('expires_at', '>', tx.now())
  const named = 'id' in by ? query.where('id', '=', by.id) : query.where('code', '=', by.code)
  return named.returning(['issuer', 'subject', 'label']).executeTakeFirst()
}

/** Links a subject; undefined where it opens an account already. */
export async function insertLink(
  tx: Tx,
  link: Subject & { readonly label: string; readonly account: AccountId; readonly by: AccountId },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('identity.linked_identity')
    .values({
      id: newId(),
      issuer: link.issuer,
      subject: link.subject,
      account_id: link.account,
      label: link.label,
      linked_at: tx.now(),
      linked_by: link.by,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteLink(tx: Tx, account: AccountId, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.linked_identity')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export interface LinkedIdentity {
  readonly id: string
  readonly account: AccountId
  readonly label: string
  readonly linkedAt: Instant
}

export async function linksOf(tx: Tx, accounts: readonly AccountId[]): Promise<LinkedIdentity[]> {
  if (accounts.length === 0) return []
  const rows = await tx
    .selectFrom('identity.linked_identity')
    .select(['id', 'account_id as account', 'label', 'linked_at as linkedAt'])
    .where('account_id', 'in', accounts)
    .orderBy('linked_at')
    .execute()
  return rows as LinkedIdentity[]
}

function newCode(): string {
  return Array.from({ length: PENDING_CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

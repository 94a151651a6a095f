import type { AccountId, CouncilId, LoginId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { DeskPass, DeskPassId } from '#identity'

const LISTED = 100

export interface StoredPass extends DeskPass {
  readonly councilId: CouncilId
  readonly login: LoginId | null
}

function passes(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('identity.desk_pass as pass')
    .innerJoin('identity.account as holder', 'holder.id', 'pass.account_id')
    .innerJoin('identity.account as issuer', 'issuer.id', 'pass.issued_by')
    .select([
      'pass.id',
      'pass.council_id as councilId',
      'pass.account_id as account',
      'holder.display_name as displayName',
      'issuer.display_name as issuedBy',
      'pass.issued_at as issuedAt',
      'pass.expires_at as expiresAt',
      'pass.used_at as usedAt',
      'pass.used_from as usedFrom',
      'pass.login_id as login',
      'pass.revoked_at as revokedAt',
      'pass.refused',
      'pass.refused_at as refusedAt',
      'pass.refused_from as refusedFrom',
    ])
    .where('pass.council_id', '=', council)
}

/** Passes of the council, the newest first, with what became of each. */
export async function listPasses(tx: Tx, council: CouncilId): Promise<StoredPass[]> {
  const rows = await passes(tx, council).orderBy('pass.issued_at', 'desc').limit(LISTED).execute()
  return rows.map((row) => withState(row, tx.now()))
}

export async function findPass(
  tx: Tx,
  { council, pass }: { council: CouncilId; pass: DeskPassId },
): Promise<StoredPass | undefined> {
  const row = await passes(tx, council).where('pass.id', '=', pass).executeTakeFirst()
  return row && withState(row, tx.now())
}

interface Row {
  readonly revokedAt: string | null
  readonly usedAt: string | null
  readonly expiresAt: string
}

function withState(row: Row, now: Instant): StoredPass {
  return { ...row, state: stateOf(row, now) } as unknown as StoredPass
}

function stateOf({ revokedAt, usedAt, expiresAt }: Row, now: Instant): DeskPass['state'] {
  if (revokedAt !== null) return 'revoked'
  if (usedAt !== null) return 'used'
  return Date.parse(expiresAt) <= Date.parse(now) ? 'expired' : 'waiting'
}

export async function insertPass(
  tx: Tx,
  pass: { council: CouncilId; id: DeskPassId; account: AccountId; issuedBy: AccountId; expiresAt: Instant },
): Promise<void> {
  await tx
    .insertInto('identity.desk_pass')
    .values({
      council_id: pass.council,
      id: pass.id,
      account_id: pass.account,
      issued_by: pass.issuedBy,
      issued_at: tx.now(),
      expires_at: pass.expiresAt,
    })
    .execute()
}

/** Puts down what the pass opened; false where the desk took it back in the meantime. */
export async function markUsed(
  tx: Tx,
  { councilId, id }: Pick<StoredPass, 'councilId' | 'id'>,
  by: { login: LoginId; address: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.desk_pass')
    .set({ used_at: tx.now(), used_from: by.address, login_id: by.login })
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Shown again after its time or its use: the desk sees it. */
export async function markRefused(
  tx: Tx,
  { councilId, id }: Pick<StoredPass, 'councilId' | 'id'>,
  address: string,
): Promise<void> {
  await tx
    .updateTable('identity.desk_pass')
    .set((eb) => ({ refused: eb('refused', '+', 1), refused_at: tx.now(), refused_from: address }))
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .execute()
}

/** Takes the pass back; answers the login that it has opened by now. */
export async function markRevoked(
  tx: Tx,
  { councilId, id }: Pick<StoredPass, 'councilId' | 'id'>,
): Promise<LoginId | null> {
  const row = await tx
    .updateTable('identity.desk_pass')
    .set((set) => ({ revoked_at: set.fn.coalesce('revoked_at', set.val(tx.now())) }))
    .where('council_id', '=', councilId)
    .where('id', '=', id)
    .returning('login_id')
    .executeTakeFirst()
  return (row?.login_id ?? null) as LoginId | null
}

import type { AccountId, CouncilId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Invitation, type InvitationId, type InvitationState, type InviteToRole, refuse } from '#identity'

/** As many as one page shows; older ones are in the trail. */
const LISTED = 500

const COLUMNS = [
  'id',
  'purpose',
  'display_name as displayName',
  'login_name as loginName',
  'email',
  'role',
  'title',
  'body_id as body',
  'agency_id as agency',
  'valid_from as validFrom',
  'valid_to as validTo',
  'way',
  'made_at as madeAt',
  'expires_at as expiresAt',
  'redeemed_at as redeemedAt',
  'revoked_at as revokedAt',
  'account_id as account',
  'made_by as madeBy',
  'issued_by as issuedBy',
  'council_id as councilId',
  'version',
] as const

/** An invitation with what only the server asks of it. */
export interface StoredInvitation extends Invitation {
  readonly councilId: CouncilId
  readonly account: AccountId | null
  readonly madeBy: AccountId
  /** Who gave out the code last. */
  readonly issuedBy: AccountId | null
}

function invitations(tx: Tx, council: CouncilId) {
  return tx.selectFrom('identity.invitation').select(COLUMNS).where('council_id', '=', council)
}

export async function listInvitations(tx: Tx, council: CouncilId): Promise<StoredInvitation[]> {
  const rows = await invitations(tx, council).orderBy('made_at', 'desc').orderBy('id').limit(LISTED).execute()
  return rows.map((row) => withState(row, tx.now()))
}

/** The invitations named, in the order of their making; what is not there is left out. */
export async function findInvitations(
  tx: Tx,
  council: CouncilId,
  ids: readonly InvitationId[],
): Promise<StoredInvitation[]> {
  const rows = await invitations(tx, council).where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return rows.map((row) => withState(row, tx.now()))
}

/** Invitations to a role that nobody took and nobody took back; one that ran out may be given out again, and counts. `held`: until the transaction ends. */
export async function openRoleInvitations(
  tx: Tx,
  council: CouncilId,
  { held }: { readonly held: boolean },
): Promise<InvitationId[]> {
  const rows = await tx
    .selectFrom('identity.invitation')
    .select('id')
    .where('council_id', '=', council)
    .where('purpose', '=', 'role')
    .where('redeemed_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .$if(held, (query) => query.forUpdate())
    .execute()
  return rows.map(({ id }) => id as InvitationId)
}

export async function findInvitation(
  tx: Tx,
  path: { council: CouncilId; invitation: InvitationId },
): Promise<StoredInvitation | undefined> {
  return (await findInvitations(tx, path.council, [path.invitation]))[0]
}

interface Row {
  readonly revokedAt: string | null
  readonly redeemedAt: string | null
  readonly expiresAt: string | null
}

function withState<Stored extends Row>(row: Stored, now: Instant): StoredInvitation {
  return { ...row, state: stateOf(row, now) } as unknown as StoredInvitation
}

function stateOf({ revokedAt, redeemedAt, expiresAt }: Row, now: Instant): InvitationState {
  if (redeemedAt !== null) return 'redeemed'
  if (revokedAt !== null) return 'revoked'
  if (expiresAt === null) return 'prepared'
  return Date.parse(expiresAt) <= Date.parse(now) ? 'expired' : 'waiting'
}

export async function insertInvitation(
  tx: Tx,
  council: CouncilId,
  id: InvitationId,
  madeBy: AccountId,
  person: InviteToRole,
): Promise<void> {
  await tx
    .insertInto('identity.invitation')
    .values({
      council_id: council,
      id,
      purpose: 'role',
      display_name: person.displayName,
      login_name: person.loginName,
      email: person.email ?? null,
      role: person.role,
      title: person.title,
      body_id: person.body ?? null,
      agency_id: person.agency ?? null,
      valid_from: person.validFrom,
      valid_to: person.validTo ?? null,
      made_at: tx.now(),
      made_by: madeBy,
    })
    .execute()
}

export async function insertReset(
  tx: Tx,
  council: CouncilId,
  id: InvitationId,
  madeBy: AccountId,
  of: { account: AccountId; displayName: string; loginName: string; email: string | null },
): Promise<void> {
  await tx
    .insertInto('identity.invitation')
    .values({
      council_id: council,
      id,
      purpose: 'reset',
      display_name: of.displayName,
      login_name: of.loginName,
      email: of.email,
      account_id: of.account,
      made_at: tx.now(),
      made_by: madeBy,
    })
    .execute()
}

type Change =
  | {
      readonly way: 'email' | 'slip'
      readonly issued_at: Instant
      readonly issued_by: AccountId
      readonly expires_at: Instant
    }
  | { readonly revoked_at: Instant }
  | { readonly redeemed_at: Instant; readonly account_id: AccountId }

/** Changes invitations that are open. Refusal: one of them was taken or revoked in the meantime. */
export async function changeInvitations(
  tx: Tx,
  council: CouncilId,
  ids: readonly InvitationId[],
  change: Change,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.invitation')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .where('redeemed_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows < new Set(ids).size) throw refuse('identity/invitation-closed')
}

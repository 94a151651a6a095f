import { type AccountId, type Actor, type AssignmentId, type CouncilId, newId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import { type InvitationId, type InvitedTo, type RedeemCode, refuse } from '#identity'
import { insertAccount, revokeLogins } from './account.store.ts'
import { insertAssignment } from './assignment.store.ts'
import { noteByCode } from './code-attempt.ts'
import { changeInvitations, findInvitation, type StoredInvitation } from './invitation.store.ts'
import { mustBeFree } from './invite.ts'
import { heldNow, rolesThatAnswer } from './held-now.store.ts'
import { findCode, type FoundCode, spendCode } from './one-time-code.ts'
import { openLogin, type OpenedLogin, type Origin } from './open-login.ts'
import { checkStrength, hashPassword } from './password.ts'
import { type HeldNow, reaches, reachesAccount } from './reach.rules.ts'

/** What the holder of a code is asked into; nothing changes. Refusals: unknown, replaced, used, revoked, too old. */
export async function lookAtCode(tx: Tx, code: string, origin: Origin): Promise<InvitedTo> {
  const { found, invitation } = await openInvitation(tx, code, origin)
  const { name } = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', invitation.councilId)
    .executeTakeFirstOrThrow()
  const { purpose, displayName, loginName, role, title, validTo } = invitation
  return { purpose, displayName, loginName, role, title, councilName: name, validTo, expiresAt: found.expiresAt }
}

/** What a code made of its holder: signed in where `login` is there. */
export interface Taken {
  readonly loginName: string
  readonly login?: OpenedLogin
}

/**
 * Takes the invitation: makes the account with the role and signs in, or gives a lost account its new password and ends
 * its logins. Refusals: as {@link lookAtCode}; a common password; a login name that is taken.
 */
export async function redeemCode(tx: Tx, input: RedeemCode, origin: Origin): Promise<Taken> {
  const { found, invitation } = await openInvitation(tx, input.code, origin)
  await spendCode(tx, found)
  // Signing in after a lost password asks for the second factor, as always.
  if (invitation.purpose === 'reset') return { loginName: await resetPassword(tx, invitation, input.password) }
  const { account, loginName } = await joined(tx, invitation, input)
  await noteByCode(tx, account, { method: 'code', outcome: 'signed-in', origin })
  return { loginName, login: await openLogin(tx, { account, method: 'code', origin }) }
}

/** Takes the invitation into the account that is signed in: one more role, the same password. Refusal: one's own. */
export async function acceptCode(tx: Tx, actor: Actor, code: string, origin: Origin): Promise<void> {
  await tx.asSystem('a code is answered for whoever holds it', async (own) => {
    const { found, invitation } = await openInvitation(own, code, origin)
    // A lost password is for the account that lost it; who gave out the code may not take the role.
    if (invitation.purpose === 'reset') throw refuse('identity/invitation-closed')
    if ([invitation.madeBy, invitation.issuedBy].includes(actor.account)) throw refuse('identity/own-role')
    await giveRole(own, invitation, actor.account)
    await spendCode(own, found)
  })
}

/** The invitation of a code that is still good. */
async function openInvitation(
  tx: Tx,
  code: string,
  origin: Origin,
): Promise<{ found: FoundCode; invitation: StoredInvitation }> {
  const found = await findCode(tx, 'invitation', code, origin.address)
  const path = { council: found.council, invitation: found.subject as InvitationId }
  const invitation = await findInvitation(tx, path)
  if (!invitation) throw refuse('identity/code-revoked')
  const refused =
    refusalOf(found, invitation, tx) ?? ((await isAnsweredFor(tx, invitation)) ? undefined : 'identity/code-revoked')
  if (refused === undefined) return { found, invitation }
  const { account } = invitation
  // A slip that somebody else found, most likely: its person reads in the history that it was tried.
  if (account) tx.afterRefusal((own) => noteByCode(own, account, { method: 'code', outcome: 'failed', origin }))
  throw refuse(refused)
}

/**
 * Whoever gave out the code must still be somebody who could: one who left with codes in the pocket comes back by none.
 */
async function isAnsweredFor(tx: Tx, invitation: StoredInvitation): Promise<boolean> {
  const { issuedBy, madeBy, councilId, role, account } = invitation
  const offices = await heldByOpenAccount(tx, issuedBy ?? madeBy, councilId)
  if (role !== null) return offices.some((office) => reaches(office, role))
  const lost = account ? await rolesThatAnswer(tx, [account]) : []
  return offices.some((office) => reachesAccount(office, lost))
}

/** The roles in the council, or in the one above it, by which somebody may have given out its codes. */
async function heldByOpenAccount(tx: Tx, account: AccountId, council: CouncilId): Promise<HeldNow[]> {
  const open = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('id', '=', account)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!open) return []
  const scope = await tx
    .selectFrom('platform.council_scope')
    .select('superior_id')
    .where('council_id', '=', council)
    .executeTakeFirst()
  const held = await heldNow(tx, [account])
  return held.filter((office) => office.council === council || office.council === scope?.superior_id)
}

function refusalOf(found: FoundCode, { state, validTo }: StoredInvitation, tx: Tx) {
  if (state === 'revoked') return 'identity/code-revoked'
  if (found.spentAt !== null || state === 'redeemed') return 'identity/code-used'
  if (found.replaced) return 'identity/code-revoked'
  const tooOld = Date.parse(found.expiresAt) <= Date.parse(tx.now())
  // What one was invited to is over: the code opens nothing that still holds.
  const over = validTo !== null && validTo < today(tx.clock)
  return tooOld || over ? 'identity/code-expired' : undefined
}

async function joined(tx: Tx, invitation: StoredInvitation, input: RedeemCode) {
  const name = input.loginName ?? invitation.loginName
  const displayName = input.displayName ?? invitation.displayName
  checkStrength(input.password, name)
  await mustBeFree(tx, name)
  const account = newId<AccountId>()
  const passwordHash = await hashPassword(input.password)
  await insertAccount(tx, { id: account, loginName: name, displayName, passwordHash, mustChange: false })
  if (invitation.email !== null) {
    await tx
      .insertInto('identity.contact')
      .values({ account_id: account, email: invitation.email, changed_at: tx.now() })
      .execute()
  }
  await giveRole(tx, invitation, account)
  return { account, loginName: name }
}

async function giveRole(tx: Tx, invitation: StoredInvitation, account: AccountId): Promise<void> {
  const council: CouncilId = invitation.councilId
  const assignment = newId<AssignmentId>()
  await insertAssignment(tx, {
    id: assignment,
    councilId: council,
    account,
    role: invitation.role!,
    title: invitation.title!,
    body: invitation.body,
    agency: invitation.agency,
    validFrom: invitation.validFrom as CalendarDate,
    validTo: invitation.validTo,
    grantedBy: invitation.madeBy,
  })
  await changeInvitations(tx, council, [invitation.id], { redeemed_at: tx.now(), account_id: account })
  await record(tx, bySystem('invitation'), {
    kind: 'identity.invitation-redeemed',
    subject: { kind: 'identity/invitation', id: invitation.id },
    after: { account, assignment, role: invitation.role!, grantedBy: invitation.madeBy },
    council,
  })
  await emit(tx, 'identity.rights-changed', {
    subject: { kind: 'identity/assignment', id: assignment },
    payload: { account },
    audience: 'system',
    council,
  })
}

async function resetPassword(tx: Tx, invitation: StoredInvitation, password: string): Promise<string> {
  const account = invitation.account!
  const { login_name: name, disabled_at: disabled } = await tx
    .selectFrom('identity.account')
    .select(['login_name', 'disabled_at'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  if (disabled !== null) throw refuse('identity/account-disabled')
  checkStrength(password, name)
  const credential = { password_hash: await hashPassword(password), must_change: false, changed_at: tx.now() }
  await tx
    .insertInto('identity.credential')
    .values({ account_id: account, ...credential })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(credential))
    .execute()
  await revokeLogins(tx, account, { allBut: undefined })
  await changeInvitations(tx, invitation.councilId, [invitation.id], { redeemed_at: tx.now(), account_id: account })
  await record(tx, bySystem('invitation'), {
    kind: 'identity.password-reset',
    subject: { kind: 'identity/account', id: account },
    after: { invitation: invitation.id, issuedBy: invitation.madeBy },
    council: invitation.councilId,
  })
  return name
}

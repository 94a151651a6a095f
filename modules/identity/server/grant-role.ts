import { type AccountId, type Actor, type AssignmentId, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import { type GrantRole, refuse } from '#identity'
import { insertAccount } from './account.store.ts'
import { insertAssignment } from './assignment.store.ts'
import { rolesThatAnswer } from './held-now.store.ts'
import { councilInReach } from './invite.ts'
import { hashPassword, oneTimePassword } from './password.ts'
import { fitsLevel, reaches, reachesAccount } from './reach.rules.ts'

/**
 * Gives a role in the council; asked again by the same giver, it is the same role, and an account that nobody has signed
 * in to yet gets another first password. Refusals: to oneself; one above the giver's; none of that level; an agency's
 * without agency.
 */
export async function grantRole(tx: Tx, actor: Actor, council: CouncilId, input: GrantRole) {
  if ((input.role === 'agencyFocalPoint') !== (input.agency !== undefined)) throw refuse('identity/role-for-council')
  const { level } = await councilInReach(tx, actor, council)
  if (!reaches(actor.as, input.role)) throw refuse('identity/role-above-reach')
  if (!fitsLevel(input.role, level)) throw refuse('identity/role-not-at-level')
  const { account, firstPassword } = await tx.asSystem('an account is shared by all councils', (own) =>
    findOrMake(own, input),
  )
  if (account === actor.account) throw refuse('identity/own-role')
  const given = await givenBefore(tx, actor, council, { ...input, account })
  if (given) {
    // The password opens all roles of the account, not only the one that was given here.
    const reached = reachesAccount(actor.as, await rolesThatAnswer(tx, [account]))
    const renewed = reached
      ? await tx.asSystem('credentials belong to the system', (own) => renewUnused(own, account))
      : null
    return { id: given, firstPassword: renewed }
  }
  const id = newId<AssignmentId>()
  const subject = { kind: 'identity/assignment', id }
  // Sent together: none of the three asks what another answers.
  await Promise.all([
    insertAssignment(tx, {
      id,
      councilId: council,
      account,
      role: input.role,
      title: input.title,
      body: input.body ?? null,
      agency: input.agency ?? null,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
      grantedBy: actor.account,
    }),
    record(tx, actor, {
      kind: 'identity.role-granted',
      subject,
      after: { account, role: input.role, validFrom: input.validFrom, validTo: input.validTo },
    }),
    emit(tx, 'identity.rights-changed', { subject, payload: { account }, audience: 'system' }),
  ])
  return { id, firstPassword }
}

/** The assignment that this very request made, where its answer was lost on the way. */
async function givenBefore(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  asked: GrantRole & { readonly account: AccountId },
): Promise<AssignmentId | undefined> {
  const row = await tx
    .selectFrom('identity.assignment')
    .select('id')
    .where('council_id', '=', council)
    .where('account_id', '=', asked.account)
    .where('role', '=', asked.role)
    .where('title', '=', asked.title)
    .where('body_id', 'is not distinct from', asked.body ?? null)
    .where('agency_id', 'is not distinct from', asked.agency ?? null)
    .where('valid_from', '=', asked.validFrom)
    .where('valid_to', 'is not distinct from', asked.validTo ?? null)
    .where('granted_by', '=', actor.account)
    .executeTakeFirst()
  return row?.id as AssignmentId | undefined
}

/** Another first password for an account that nobody has signed in to; null where somebody has. */
async function renewUnused(tx: Tx, account: AccountId): Promise<string | null> {
  const firstPassword = oneTimePassword()
  const passwordHash = await hashPassword(firstPassword)
  const { numUpdatedRows } = await tx
    .updateTable('identity.credential')
    .set({ password_hash: passwordHash, changed_at: tx.now() })
    .where('account_id', '=', account)
    .where('must_change', '=', true)
    .where((row) =>
      row.not(row.exists(row.selectFrom('identity.login').select('id').where('account_id', '=', account))),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 0n ? null : firstPassword
}

async function findOrMake(tx: Tx, input: GrantRole): Promise<{ account: AccountId; firstPassword: string | null }> {
  const known = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('login_name', '=', input.loginName)
    .executeTakeFirst()
  if (known) return { account: known.id as AccountId, firstPassword: null }
  const account = newId<AccountId>()
  const firstPassword = oneTimePassword()
  await insertAccount(tx, {
    id: account,
    loginName: input.loginName,
    displayName: input.displayName,
    passwordHash: await hashPassword(firstPassword),
    mustChange: true,
  })
  return { account, firstPassword }
}

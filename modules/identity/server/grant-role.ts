import { type AccountId, type Actor, type AssignmentId, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import { type GrantRole, refuse } from '#identity'
import { insertAccount } from './account.store.ts'
import { insertAssignment } from './assignment.store.ts'
import { councilInReach } from './invite.ts'
import { hashPassword, oneTimePassword } from './password.ts'
import { fitsLevel, reaches } from './reach.rules.ts'

/** Gives a role in the council. Refusals: to oneself; one above the giver's; none of that level; an agency's without agency. */
export async function grantRole(tx: Tx, actor: Actor, council: CouncilId, input: GrantRole) {
  if ((input.role === 'agencyFocalPoint') !== (input.agency !== undefined)) throw refuse('identity/role-for-council')
  const { level } = await councilInReach(tx, actor, council)
  if (!reaches(actor.as, input.role)) throw refuse('identity/role-above-reach')
  if (!fitsLevel(input.role, level)) throw refuse('identity/role-not-at-level')
  const { account, firstPassword } = await tx.asSystem('an account is shared by all councils', (own) =>
    findOrMake(own, input),
  )
  if (account === actor.account) throw refuse('identity/own-role')
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
      grantedBy: actor.account,
    }),
    record(tx, actor, {
      kind: 'identity.role-granted',
      subject,
      after: { account, role: input.role, validFrom: input.validFrom },
    }),
    emit(tx, 'identity.rights-changed', { subject, payload: { account }, audience: 'system' }),
  ])
  return { id, firstPassword }
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

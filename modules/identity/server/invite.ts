import { type Actor, type CouncilId, type Level, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { type InvitationId, type InviteToRole, refuse } from '#identity'
import { insertInvitation } from './invitation.store.ts'
import { fitsLevel, reaches } from './reach.rules.ts'

/**
 * Asks a person into a role of this council, or of a commune below it, and answers the invitation; a code is given out
 * by `issueSlips` or `sendInvitation`. Refusals: a role above one's own, or none of that level; an agency's role without
 * agency; a login name that somebody has; 404 for a council that is neither one's own nor below.
 */
export async function inviteToRole(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  person: InviteToRole,
): Promise<InvitationId> {
  if ((person.role === 'agencyFocalPoint') !== (person.agency !== undefined)) throw refuse('identity/role-for-council')
  const { level } = await councilInReach(tx, actor, council)
  if (!reaches(actor.as, person.role)) throw refuse('identity/role-above-reach')
  if (!fitsLevel(person.role, level)) throw refuse('identity/role-not-at-level')
  const id = newId<InvitationId>()
  await tx.asSystem(
    'a province invites the first people of a commune; an account is shared by all councils',
    async (own) => {
      await mustBeFree(own, person.loginName)
      await insertInvitation(own, council, id, actor.account, person)
      await record(own, actor, {
        kind: 'identity.person-invited',
        subject: { kind: 'identity/invitation', id },
        after: { role: person.role, validFrom: person.validFrom, validTo: person.validTo },
      })
    },
    council,
  )
  return id
}

/** One's own council, or one directly below it. */
export async function councilInReach(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
): Promise<{ level: Level; name: string }> {
  const scope = await tx
    .selectFrom('platform.council_scope')
    .select(['level', 'name', 'superior_id'])
    .where('council_id', '=', council)
    .executeTakeFirst()
  if (!scope || (council !== actor.as.council && scope.superior_id !== actor.as.council)) {
    throw refusePlatform('platform/not-found')
  }
  return { level: scope.level as Level, name: scope.name }
}

/** Refuses a login name that an account has already; in the system's scope. */
export async function mustBeFree(tx: Tx, loginName: string): Promise<void> {
  const taken = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst()
  if (taken) throw refuse('identity/login-name-taken', { loginName })
}

import type { ServerModule } from '#platform/module'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import { deskRoutes } from './desk.routes.ts'
import { forgetOldCodes, handoverJobs } from './handover.jobs.ts'
import { handoverRoutes } from './handover.routes.ts'
import { accountProtectionRoutes } from './account-protection.routes.ts'
import { identityRoutes } from './identity.routes.ts'
import { passkeyRoutes } from './passkey.routes.ts'
import { invitationRoutes } from './invitations.routes.ts'
import { peopleRoutes } from './people.routes.ts'
import { secondFactorRoutes } from './second-factor.routes.ts'
import { forgetUnfinishedSignIns } from './sign-in.jobs.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { singleSignOnRoutes } from './single-sign-on.routes.ts'
import { signInHistoryRoutes } from './sign-in-history.routes.ts'
import { allDistinct, type OpenWork } from './open-work.ts'

export { authenticator } from './authenticator.ts'
export { insertAssignment, listAssignments } from './assignment.store.ts'
export { insertAccount, insertCredential } from './account.store.ts'
export { findDevice } from './device.store.ts'
export { addDevice, lendDevice } from './devices.ts'
export { listInvitations } from './invitation.store.ts'
export { inviteToRole } from './invite.ts'
export { countOpenInvitations, withdrawInvitations } from './revoke-invitation.ts'
export { issueSlips } from './issue-invitations.ts'
export { ARGON2, hashPassword } from './password.ts'
export type { OpenWork, OpenWorkItem } from './open-work.ts'
export { checkSetupToken, isEmptyInstallation, makeFirstAccount, makeSetupToken } from './setup-link.ts'
export { type IdentityOptions, openIdentity } from './surroundings.ts'
export { accountNames } from './account-names.ts'
export { identityHoldings } from './personal-data.ts'
export { identityRetention } from './retention.ts'
export { FORGET_SEALED_FACTORS, secretOpensFactors } from './sealed-factors.ts'
export { ownName } from './own-name.ts'
export {
  lastDayOf,
  mayGive,
  mayPass,
  passRole,
  type RoleHeld,
  type RoleInstead,
  type RolePassed,
  rolesHeldFrom,
  takeRoleBack,
} from './pass-role.ts'
export { titlesOn } from './titles.store.ts'
export { identitySubjects } from './trail-subjects.ts'

/** Accounts, logins and roles; `openWork` is every kind of work that one person can hand over to another. */
export function identityModule(openWork: readonly OpenWork[]): ServerModule {
  allDistinct(openWork)
  return {
    name: 'identity',
    routes: [
      ...identityRoutes,
      ...invitationRoutes,
      ...handoverRoutes(openWork),
      ...deskRoutes,
      ...peopleRoutes,
      ...signInRoutes,
      ...secondFactorRoutes,
      ...signInHistoryRoutes,
      ...passkeyRoutes,
      ...singleSignOnRoutes,
      ...accountProtectionRoutes,
    ],
    messages: { vi: identityMessagesVi, en: identityMessagesEn },
    jobs: [...handoverJobs(openWork), forgetOldCodes, forgetUnfinishedSignIns],
  }
}

import type { ServerModule } from '#platform/module'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import { identityRoutes } from './identity.routes.ts'
import { allDistinct, type OpenWork } from './open-work.ts'

export { authenticator } from './authenticator.ts'
export { insertAssignment } from './assignment.store.ts'
export { insertAccount, insertCredential } from './account.store.ts'
export { hashPassword } from './password.ts'
export type { OpenWork, OpenWorkItem } from './open-work.ts'
export { checkSetupToken, isEmptyInstallation, makeFirstAccount, makeSetupToken } from './setup-link.ts'
export { identitySubjects } from './trail-subjects.ts'

/** Accounts, logins and roles; `openWork` is every kind of work that one person can hand over to another. */
export function identityModule(openWork: readonly OpenWork[]): ServerModule {
  allDistinct(openWork)
  return {
    name: 'identity',
    routes: identityRoutes,
    messages: { vi: identityMessagesVi, en: identityMessagesEn },
  }
}

import type { HttpModule } from '#platform/http'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import { identityRoutes } from './identity.routes.ts'

export { authenticator } from './authenticator.ts'
export { insertAssignment } from './assignment.store.ts'
export { insertAccount, insertCredential } from './account.store.ts'
export { hashPassword } from './password.ts'
export { checkSetupToken, isEmptyInstallation, makeFirstAccount, makeSetupToken } from './setup-link.ts'

export const identityModule: HttpModule = {
  name: 'identity',
  routes: identityRoutes,
  messages: { vi: identityMessagesVi, en: identityMessagesEn },
}

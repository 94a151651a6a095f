import { auditKinds, type KindsOf } from '#audit'

export const identityAuditKinds = auditKinds([
  'identity.role-granted',
  'identity.role-ended',
  'identity.password-changed',
  'identity.login-revoked',
  'identity.installation-set-up',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof identityAuditKinds> {}
}

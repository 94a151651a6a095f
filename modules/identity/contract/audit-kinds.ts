import { auditKinds, type KindsOf } from '#audit'

export const identityAuditKinds = auditKinds([
  'identity.role-granted',
  'identity.role-ended',
  'identity.role-given-back',
  'identity.password-changed',
  'identity.login-revoked',
  'identity.installation-set-up',
  'identity.person-invited',
  'identity.invitation-issued',
  'identity.invitation-revoked',
  'identity.invitation-redeemed',
  'identity.account-disabled',
  'identity.account-enabled',
  'identity.contact-changed',
  // Somebody read the e-mail addresses or telephones of others, in a list; of the accounts that it names.
  'identity.contacts-read',
  'identity.password-reset',
  'identity.desk-pass-issued',
  'identity.desk-pass-used',
  'identity.desk-pass-refused',
  'identity.desk-pass-revoked',
  'identity.device-added',
  'identity.device-marked',
  'identity.device-retired',
  'identity.device-lent',
  'identity.device-returned',
  'identity.handover-planned',
  'identity.handover-cancelled',
  'identity.handover-done',
  // Its day came and the receiver held no role any more: nothing was moved.
  'identity.handover-not-done',
  'identity.authenticator-app-added',
  'identity.authenticator-app-removed',
  'identity.recovery-codes-renewed',
  'identity.passkey-added',
  'identity.passkey-removed',
  'identity.second-factors-reset',
  'identity.second-factor-rule-set',
  'identity.identity-linked',
  'identity.identity-unlinked',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof identityAuditKinds> {}
}

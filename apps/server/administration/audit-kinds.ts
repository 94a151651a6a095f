import { auditKinds, type KindsOf } from '#audit'

/** What the administrator of a province does with the machine room. */
export const administrationAuditKinds = auditKinds([
  'administration.job-retried',
  'administration.job-discarded',
  'administration.delivery-retried',
  'administration.delivery-discarded',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof administrationAuditKinds> {}
}

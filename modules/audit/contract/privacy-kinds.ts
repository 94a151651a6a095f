import { auditKinds, type KindsOf } from './kinds.ts'

/** What the trail keeps of personal data: asked and answered corrections, exports, and what was removed by rule. */
export const privacyAuditKinds = auditKinds([
  'privacy.data-exported',
  'privacy.correction-asked',
  'privacy.correction-answered',
  'privacy.retention-set',
  'privacy.retention-applied',
])

declare module './kinds.ts' {
  interface AuditKinds extends KindsOf<typeof privacyAuditKinds> {}
}

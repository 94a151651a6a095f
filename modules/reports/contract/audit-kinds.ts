import { auditKinds, type KindsOf } from '#audit'

export const reportsAuditKinds = auditKinds([
  'reports.report-opened',
  'reports.report-changed',
  'reports.figures-closed',
  'reports.report-reopened',
  'reports.draft-started',
  'reports.report-submitted',
  'reports.report-issued',
  'reports.report-recalled',
  'reports.report-corrected',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof reportsAuditKinds> {}
}

import { auditKinds, type KindsOf } from '#audit'

export const measuresAuditKinds = auditKinds([
  'measures.group-reported',
  'measures.report-withdrawn',
  'measures.figure-declared',
  'measures.figure-corrected',
  'measures.figure-withdrawn',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof measuresAuditKinds> {}
}

import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps. */
export const approvalsAuditKinds = auditKinds([
  'approvals.submitted',
  'approvals.approved',
  'approvals.returned',
  'approvals.signed',
  'approvals.issued',
  'approvals.recalled',
  'approvals.withdrawn',
  'approvals.step-undone',
  'approvals.chain-set',
  'approvals.numbers-set',
  'approvals.delegated',
  'approvals.delegation-ended',
  'approvals.file-taken',
  'approvals.document-submitted',
  'approvals.handed-over',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof approvalsAuditKinds> {}
}

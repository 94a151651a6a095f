import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps; each is also an event. */
export const commitmentsAuditKinds = auditKinds([
  'commitments.issued',
  'commitments.acknowledged',
  'commitments.passed-on',
  'commitments.returned',
  'commitments.recalled',
  'commitments.answered',
  'commitments.judged',
  'commitments.opinion-recorded',
  'commitments.extension-asked',
  'commitments.extension-decided',
  'commitments.reminded',
  'commitments.closed',
  'commitments.reopened',
  'commitments.step-undone',
  'commitments.follower-changed',
  'commitments.urging-drawn-up',
  'commitments.urging-issued',
  'commitments.urging-recalled',
  'commitments.urging-dropped',
  'commitments.agency-changed',
  'commitments.file-taken',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof commitmentsAuditKinds> {}
}

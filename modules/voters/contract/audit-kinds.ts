import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps; each is also an event. */
export const votersAuditKinds = auditKinds([
  'voters.wave-added',
  'voters.wave-changed',
  'voters.meeting-added',
  'voters.meeting-changed',
  'voters.petition-added',
  'voters.petition-changed',
  'voters.petition-merged',
  'voters.petition-unmerged',
  'voters.petition-answered-on-spot',
  'voters.petition-forwarded',
  'voters.letter-submitted',
  'voters.petition-moved',
  'voters.voter-informed',
  'voters.petition-ended',
  'voters.petition-reopened',
  'voters.register-imported',
  // Somebody read name, address or telephone of who made a petition.
  'voters.voter-read',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof votersAuditKinds> {}
}

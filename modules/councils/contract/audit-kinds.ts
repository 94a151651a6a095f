import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps; each is also an event, except where the event says it for many. */
export const councilsAuditKinds = auditKinds([
  'councils.council-opened',
  'councils.term-started',
  'councils.delegate-added',
  'councils.person-changed',
  'councils.mandate-changed',
  'councils.mandate-event-recorded',
  'councils.mandate-event-undone',
  'councils.body-created',
  'councils.body-changed',
  'councils.post-taken',
  'councils.post-ended',
  'councils.post-undone',
  'councils.agency-added',
  'councils.agency-changed',
  'councils.agency-head-changed',
  'councils.units-merged',
  'councils.register-imported',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof councilsAuditKinds> {}
}

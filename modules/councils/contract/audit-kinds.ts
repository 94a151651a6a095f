import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps; each is also an event, except where the event says it for many. */
export const councilsAuditKinds = auditKinds([
  'councils.council-opened',
  'councils.council-closed',
  'councils.opening-continued',
  'councils.opening-handed-over',
  'councils.term-started',
  'councils.term-ended',
  'councils.term-end-undone',
  'councils.election-result-entered',
  'councils.delegate-added',
  'councils.person-changed',
  'councils.mandate-changed',
  'councils.mandate-event-recorded',
  'councils.mandate-event-undone',
  'councils.election-unit-added',
  'councils.election-unit-changed',
  'councils.election-unit-removed',
  'councils.election-unit-restored',
  'councils.polling-area-added',
  'councils.polling-area-changed',
  'councils.polling-area-removed',
  'councils.polling-area-restored',
  'councils.portrait-changed',
  'councils.body-created',
  'councils.body-changed',
  'councils.post-taken',
  'councils.post-ended',
  'councils.post-undone',
  'councils.agency-added',
  'councils.agency-changed',
  'councils.agency-head-changed',
  'councils.units-merged',
  'councils.merger-undone',
  'councils.register-imported',
  // Somebody read religion, ethnicity, residence or contact of another; in a list, of the persons it names.
  'councils.sensitive-read',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof councilsAuditKinds> {}
}

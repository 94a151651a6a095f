import { auditKinds, type KindsOf } from '#audit'

/** The acts of this module that the trail keeps. */
export const lawbookAuditKinds = auditKinds([
  'lawbook.own-parameter-set',
  'lawbook.own-parameter-ended',
  'lawbook.own-parameter-undone',
  'lawbook.parameter-set',
  'lawbook.parameter-confirmed',
  'lawbook.parameter-undone',
  'lawbook.basis-added',
  'lawbook.basis-undone',
  'lawbook.holiday-set',
  'lawbook.holiday-undone',
])

declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof lawbookAuditKinds> {}
}

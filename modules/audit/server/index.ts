import type { ServerModule } from '#platform/module'
import { auditMessagesEn, auditMessagesVi } from '#audit'
import { auditRoutes } from './audit.routes.ts'
import { auditSealStep } from './seal-step.ts'
import type { SubjectNames } from './subject-names.ts'

export { exportTrail } from './export-trail.ts'
export { type Look, recordLook } from './looks.ts'
export { record } from './record.ts'
export { auditSealStep } from './seal-step.ts'
export { type Bilingual, holding, type HeldRow, type PersonalHolding, type Whose } from './privacy/holding.ts'
export { privacyModule } from './privacy/module.ts'
export type { Privacy } from './privacy/privacy.ts'
export { type RetentionRule } from './privacy/retention-rule.ts'
export type { NamedSubject, SubjectNames } from './subject-names.ts'
export { BROKEN_CHAINS, CHAIN_HEADS } from './verify-chains.ts'
export { type View, viewsOf } from './views.ts'
export { verifyTrail } from './verify-trail.ts'
export { type BegunBy, begunBy } from './whose-subjects.ts'
export { type AccountedFor, type ActsOfKind, writtenSince } from './written-since.ts'

/** The trail of acts, which calls what acts were done to by the names that the modules hand in. */
export function auditModule(subjects: readonly SubjectNames[]): ServerModule {
  return {
    name: 'audit',
    routes: auditRoutes(subjects),
    sealSteps: [auditSealStep],
    messages: { vi: auditMessagesVi, en: auditMessagesEn },
  }
}

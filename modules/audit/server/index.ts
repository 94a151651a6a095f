import type { HttpModule } from '#platform/http'
import { auditMessagesEn, auditMessagesVi } from '#audit'
import { auditRoutes } from './audit.routes.ts'

export { exportTrail } from './export-trail.ts'
export { record } from './record.ts'
export { auditSealStep } from './seal-step.ts'
export { verifyTrail } from './verify-trail.ts'

/** The trail of acts: its routes and texts. Its place in the sealer is {@link auditSealStep}. */
export const auditModule: HttpModule = {
  name: 'audit',
  routes: auditRoutes,
  messages: { vi: auditMessagesVi, en: auditMessagesEn },
}

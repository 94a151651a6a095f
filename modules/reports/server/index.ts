import type { ServerModule } from '#platform/module'
import { type Measure, measureRegistry } from '#measures/server'
import { reportsMessagesEn, reportsMessagesVi } from '#reports'
import { reportRoutes } from './reports.routes.ts'

export { reportPaper } from './report-paper.ts'

/** Periodic reports over the measures of the whole product, composed from the definitions that the modules export. */
export function reportsModule(definitions: readonly Measure[]): ServerModule {
  return {
    name: 'reports',
    routes: reportRoutes(measureRegistry(definitions)),
    messages: { vi: reportsMessagesVi, en: reportsMessagesEn },
  }
}

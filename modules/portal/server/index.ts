import type { ServerModule } from '#platform/module'
import { portalMessagesEn, portalMessagesVi } from '#portal'
import { portalPages } from './portal-pages.ts'

/** The public portal: pages for everybody, outside the API. */
export const portalModule: ServerModule = {
  name: 'portal',
  routes: [],
  messages: { vi: portalMessagesVi, en: portalMessagesEn },
  pages: portalPages,
}

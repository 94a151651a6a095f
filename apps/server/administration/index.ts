import type { ServerModule } from '#platform/module'
import './audit-kinds.ts'
import { administrationRoutes } from './administration.routes.ts'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'

export { introduceServer } from './this-server.ts'

/** The machine room of the installation, in the shape of a module: jobs, storage, health. */
export const administrationModule: ServerModule = {
  name: 'administration',
  routes: administrationRoutes,
  messages: { vi, en },
}

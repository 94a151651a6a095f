import type { ServerModule } from '#platform/module'
import { lawbookMessagesEn, lawbookMessagesVi } from '#lawbook'
import { basisRoutes } from './bases.routes.ts'
import { loadLibrary } from './load-library.ts'
import { parameterRoutes } from './parameters.routes.ts'

export { inForceAtLevel } from './in-force-at-level.ts'
export { findOwnParameters } from './own-parameters.store.ts'
export { setOwnParameter } from './set-own-parameter.ts'
export { due, holidays, inForce, value } from './read-parameter.ts'
export { lawbookSubjects } from './trail-subjects.ts'

export const lawbookModule: ServerModule = {
  name: 'lawbook',
  routes: [...parameterRoutes, ...basisRoutes],
  messages: { vi: lawbookMessagesVi, en: lawbookMessagesEn },
  prepare: loadLibrary,
}

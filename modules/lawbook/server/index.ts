import type { ServerModule } from '#platform/module'
import { lawbookMessagesEn, lawbookMessagesVi } from '#lawbook'
import { loadLibrary } from './load-library.ts'

export { due, holidays, inForce, value } from './read-parameter.ts'

export const lawbookModule: ServerModule = {
  name: 'lawbook',
  routes: [],
  messages: { vi: lawbookMessagesVi, en: lawbookMessagesEn },
  prepare: loadLibrary,
}

import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      overview: 'Administration',
      councils: 'Councils of the province',
      jobs: 'Background jobs',
      storage: 'Storage',
      health: 'Health of the system',
    },
  },
}

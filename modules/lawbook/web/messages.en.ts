import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      lawbook: 'Legal bases and parameters',
      short: 'Law',
      parameters: 'Parameters',
      bases: 'Legal bases',
      holidays: 'Holidays',
    },
  },
}

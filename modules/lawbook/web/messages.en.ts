import type { Translation } from '#platform/refusal'
import { en as contract } from '../contract/messages.en.ts'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  acts: contract.acts,
  subjects: contract.subjects,
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

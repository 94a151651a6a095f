import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    today: { corrections: 'Requests for correction to answer: {count}', oldest: 'The oldest came at {at}' },
    nav: {
      trail: 'Trail of acts',
      short: 'Trail',
      mine: 'Data about me',
      corrections: 'Requests for correction',
      retention: 'Retention',
    },
  },
}

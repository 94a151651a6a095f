import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      ledger: 'Follow-up',
      ledgerShort: 'Follow-up',
      inbox: 'Sent to the agency',
      inboxShort: 'Inbox',
      one: 'Item followed',
      answer: 'Enter a letter of reply',
      urgings: 'Urging letters',
      urge: 'Draw up an urging letter',
    },
  },
}

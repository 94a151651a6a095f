import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      inbox: 'Papers for approval',
      inboxShort: 'Approval',
      paper: 'Submitted paper',
      newDocument: 'Submit a document',
      document: 'Document submitted as a file',
      delegations: 'Delegations',
      chains: 'Chains of approval',
    },
  },
}

import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'administration/not-there-any-more': {
      title: 'This is not on the list any more',
      detail: 'Somebody else retried or discarded it, or the software knows no such job any more. Nothing has changed.',
      next: 'Reload the page to see the list as it is.',
    },
  },
}

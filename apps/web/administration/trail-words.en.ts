import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'administration.job-retried': 'Failed job retried',
    'administration.job-discarded': 'Failed job discarded',
    'administration.delivery-retried': 'Event tried again',
    'administration.delivery-discarded': 'Event discarded',
  },
  subjects: {
    'administration/job': 'Background job',
    'administration/delivery': 'Event',
  },
}

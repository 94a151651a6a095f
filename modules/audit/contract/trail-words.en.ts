import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'privacy.data-exported': 'Data about oneself exported',
    'privacy.correction-asked': 'Correction of own data asked for',
    'privacy.correction-answered': 'Request for correction answered',
    'privacy.retention-set': 'Retention set',
    'privacy.retention-applied': 'Removed what was kept long enough',
  },
  subjects: {
    'privacy/correction': 'Request for correction',
    'privacy/retention': 'Retention',
  },
}

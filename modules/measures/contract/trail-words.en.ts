import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'measures.group-reported': 'Figures declared complete',
    'measures.report-withdrawn': 'Declaration of figures withdrawn',
    'measures.figure-declared': 'Declared figure entered',
    'measures.figure-corrected': 'Declared figure corrected',
    'measures.figure-withdrawn': 'Declared figure withdrawn',
  },
  subjects: {
    'measures/submission': 'Declaration of figures',
    'measures/declared-figure': 'Declared figure',
  },
}

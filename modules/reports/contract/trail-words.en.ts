import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'reports.report-opened': 'Report opened',
    'reports.report-changed': 'Report changed',
    'reports.figures-closed': 'Figures closed',
    'reports.report-reopened': 'Figures reopened',
    'reports.draft-started': 'Draft started',
    'reports.report-submitted': 'Report submitted',
    'reports.report-issued': 'Report issued',
    'reports.report-recalled': 'Report recalled',
    'reports.report-corrected': 'Report corrected',
  },
  subjects: {
    'reports/report': 'Report',
    'reports/cutoff': 'Cut-off of figures',
  },
}

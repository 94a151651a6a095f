import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      organisation: 'Council and delegates',
      organisationShort: 'Council',
      delegates: 'Delegates',
      bodies: 'Standing body, committees, groups',
      agencies: 'Agencies',
      electionUnits: 'Election units',
      statistics: 'Structure of delegates',
      history: 'History',
      below: 'Commune councils',
      readiness: 'Set up the council',
      openings: 'Open councils',
      mergers: 'Mergers of units',
      startTerm: 'Start a term',
      results: 'Election results',
      import: 'Import from Excel',
      commune: 'Commune council',
    },
  },
}

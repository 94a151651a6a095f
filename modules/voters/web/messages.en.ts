import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  screen: {
    nav: {
      contact: 'Voter contact',
      contactShort: 'Voters',
      petitions: 'Voters’ petitions',
      petition: 'Petition',
      addPetition: 'Record a petition',
      changePetition: 'Change a petition',
      meeting: 'Meeting point',
      addMeeting: 'Add a meeting point',
      changeMeeting: 'Change a meeting point',
      forward: 'Refer petitions',
      import: 'Import voter contact from Excel',
    },
  },
}

import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {},
  owner: 'Nghị Trường',
  home: {
    title: 'Public portal',
    welcome: 'Public portal of {owner}',
    description: 'Look up a petition by its code; the delegates of each council.',
    councils: 'People’s Councils',
    province: 'Province',
    communes: 'Communes',
    empty: 'No council has been set up yet.',
  },
  search: {
    label: 'Look up a voters’ petition',
    field: 'Code of the petition',
    hint: 'The code stands on your slip or on the council’s notice, for example KN-26-000123.',
    button: 'Look up',
  },
  petition: {
    title: 'Petition {code}',
    none: 'No petition {code}',
    malformed: 'This is not a petition code',
    noneHelp:
      'No petition has this code. Check the code on your slip and look it up again, or ask the office of the council to which you spoke.',
    malformedHelp:
      'A code is KN, two digits of the year and six digits, for example KN-26-000123. Type it again in the box above.',
    privacy: 'This page shows no personal data of voters.',
    of: 'Addressed to',
    state: 'State',
    field: 'Field',
    competence: 'Competence',
    agency: 'Answering agency',
    summary: 'Summary',
    sameAs: 'The same as petition',
    progress: 'How far it has come',
    due: 'Answer due: {day}',
    late: 'The answer was due on {day}',
    waiting: 'Not yet',
    steps: {
      received: 'Petition received',
      answeredOnSpot: 'Answered at the meeting with voters',
      forwarded: 'Forwarded to the competent agency',
      answered: 'Answered in writing by the agency',
      informed: 'Voters informed',
      resolved: 'Resolved',
      closed: 'Follow-up ended',
    },
  },
  council: {
    delegates: 'Delegates',
    title: 'Delegates of {council}',
    term: 'Legislature {ordinal}, term {from}-{to}',
    count: '{count} delegates in office',
    unit: 'Election unit {number}',
    fullTime: 'full-time',
    none: 'There is no list of delegates yet.',
    back: 'To the start page',
  },
  errors: {
    notFound: 'Page not found',
    notFoundHelp: 'The page does not exist or was withdrawn. Check the address, or begin at the start page.',
    away: 'The page can not be opened for the moment',
    awayHelp: 'The server is busy or being maintained. Please try again in a few minutes.',
    home: 'To the start page',
  },
}

import type { Translation } from '#platform/refusal'
import { en as contract } from '../contract/messages.en.ts'
import { en as facts } from './fact-words.en.ts'
import type { vi } from './screen-words.vi.ts'

const { audit } = contract

/** What the screens say; loaded with the first of them. */
export const en: Translation<typeof vi> = {
  ...contract,
  screen: {
    ...audit,
    lead: 'Who did what, when, in which capacity. Nobody changes or removes it, not even the administrator.',
    subjectOfList: 'Acts',
    empty: 'Nothing is on record yet',
    emptyDetail: 'Every act that changes the council’s data enters by itself. There is nothing to type.',
    emptyFiltered: 'No act fits these filters',
    emptyFilteredDetail: 'Take one filter away, or choose a longer time.',
    filters: {
      who: 'Who',
      whoBefore: 'by',
      kind: 'Kind of act',
      subject: 'Subject',
      subjectBefore: 'on',
      period: 'Time',
      periodBefore: 'within',
      from: 'From',
      to: 'To the end of',
    },
    periods: {
      today: 'today',
      week: 'the last 7 days',
      month: 'the last 30 days',
      year: 'this year',
      between: 'chosen days',
    },
    seal: { column: 'Seal', done: 'Number {seq}', waiting: 'Waiting for the seal' },
    chain: {
      title: 'Sealed chain',
      about: 'Each act is sealed to the one before: change, add or remove one and the chain breaks just there.',
      whole: 'The chain is whole: {entries} acts.',
      wholeDetail: 'The server has just computed every link again, from the first act to number {entries}.',
      none: 'Nothing is sealed yet.',
      noneDetail: 'The chain begins with the council’s first act.',
      head: 'End of the chain',
      headHelp: 'Write it down elsewhere: as long as it is found in the chain, nobody has rewritten what came before.',
      broken: 'The chain is broken at act {seq}: {part} is wrong.',
      brokenDetail:
        'The {entries} acts before it are whole. Leave everything as it is, export the trail and tell the system administrator.',
      expected: 'Should be',
      found: 'Is',
      nothing: 'nothing',
      exported: 'The trail is on this device.',
      check: 'Check the file on any machine with Node 20, without network or this software:',
      contains: 'Add --contains and a receipt to be sure that an act is still in the chain.',
    },
    entry: {
      receipt: 'Receipt',
      receiptHelp:
        'Computed from what this act states; whoever did it may keep it and look for it in every later export.',
      link: 'Link',
      copy: 'Copy',
      copied: 'Copied',
      noChange: 'This act records no values before and after.',
      field: 'Field',
      sameSubject: 'See every act on this subject',
      ofAccount: 'Account {id}',
      council: 'Acting for',
      otherCouncil: 'Another council ({id})',
      body: 'Of a committee or group ({id})',
      agency: 'Of an agency ({id})',
      byItself: 'automatic',
      yes: 'yes',
      no: 'no',
      nothing: 'empty',
    },
    looks: { page: 'a page', list: 'a list', export: 'an exported file' },
    ...facts,
  },
}

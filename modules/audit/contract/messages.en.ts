import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  audit: {
    title: 'Trail of acts',
    whole: 'The chain is whole: {entries} entries were computed again.',
    broken: 'The chain is broken at entry {seq}. Leave everything as it is and tell the system administrator.',
    waiting: 'Waiting for the seal',
    sealed: 'Sealed, number {seq}',
    columns: {
      at: 'When',
      who: 'Who',
      capacity: 'In which capacity',
      kind: 'Act',
      subject: 'Subject',
      before: 'Before',
      after: 'After',
      fields: 'Personal fields changed (values not kept)',
    },
    parts: {
      seq: 'the number',
      prev: 'the link to the entry before',
      digest: 'what the entry states',
      hash: 'the seal',
      head: 'the end of the chain',
    },
    bySystem: 'The system',
    export: 'Export the trail',
    verify: 'Verify the chain',
  },
  refusals: {},
}

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
  refusals: {
    'audit/no-such-holding': {
      title: 'There is no such part',
      detail: 'The chosen part is not on the list any more. Nothing was sent.',
      next: 'Reload the page and choose again.',
    },
    'audit/correction-answered': {
      title: 'It has been answered',
      detail: 'Somebody else answered this request. That answer stays.',
      next: 'Reload the page to see the answer.',
    },
    'audit/days-out-of-bounds': {
      title: 'The number of days is out of bounds',
      detail: 'Choose from {least} to {most} days. The present number stays.',
      next: 'Enter another number and save again.',
    },
  },
}

import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  subjects: {
    'lawbook/parameter': 'Rule',
    'lawbook/own-parameter': 'Own value',
    'lawbook/basis': 'Legal basis',
    'lawbook/holiday': 'Holiday or working day',
  },
  acts: {
    'lawbook.own-parameter-set': 'Set the council’s own value',
    'lawbook.own-parameter-ended': 'Ended the council’s own value',
    'lawbook.own-parameter-undone': 'Undid the council’s own value',
    'lawbook.parameter-set': 'Updated a rule',
    'lawbook.parameter-confirmed': 'Confirmed the basis of a rule',
    'lawbook.parameter-undone': 'Undid the update of a rule',
    'lawbook.basis-added': 'Added a legal basis',
    'lawbook.basis-undone': 'Added legal basis taken back',
    'lawbook.holiday-undone': 'Change of a holiday taken back',
    'lawbook.holiday-set': 'Set a holiday or working day',
  },
}

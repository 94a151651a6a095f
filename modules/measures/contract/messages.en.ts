import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'measures/no-such-measure': {
      title: 'No such measure',
      detail: 'There is no measure "{measure}" in the catalogue.',
      next: 'Choose a measure of the catalogue.',
    },
    'measures/no-such-breakdown': {
      title: 'The measure is not broken down this way',
      detail: '"{measure}" can not be broken down by "{breakdown}".',
      next: 'Choose a breakdown that the definition names.',
    },
    'measures/already-reported': {
      title: 'This period has been reported',
      detail: 'The group of figures is signed for as complete in this period. What was signed is kept.',
      next: 'To sign anew, withdraw the earlier declaration first.',
    },
    'measures/already-declared': {
      title: 'This period has a declared figure',
      detail: 'The measure has a declared figure of this period. It is kept as it was.',
      next: 'Open it and correct it, with the reason.',
    },
    'measures/period-not-begun': {
      title: 'This period has not begun',
      detail: 'It begins on {day}, so its figures can not be complete. Nothing was changed.',
      next: 'Choose a period that has begun; write what is to come as a forecast.',
    },
    'measures/signed-too-early': {
      title: 'The date of signature can not be right',
      detail: 'The signature of {day} is before the period began or after today. Nothing was changed.',
      next: 'Check the date of signature.',
    },
  },
  values: {
    counted: 'From records',
    declared: 'Declared',
    zero: 'Nothing happened',
    'not-reported': 'Not reported',
    'not-applicable': 'Not applicable',
    forecast: 'Forecast',
  },
  definition: { means: 'Definition', formula: 'How it is counted', basis: 'Basis', unit: 'Unit' },
  coverage: {
    reported: '{reported} of {of} councils reported',
    missing: 'Not reported: {names}',
    recorded: '{amount} recorded, not yet signed for as complete',
  },
  since: 'After the cutoff: {added} more, {gone} fewer',
  acts: {
    declare: 'Declare the figures complete',
    withdraw: 'Withdraw the declaration',
    declareFigure: 'Enter a declared figure',
    correctFigure: 'Correct a declared figure',
    withdrawFigure: 'Withdraw a declared figure',
  },
  audit: {
    'measures.group-reported': 'Declared figures complete',
    'measures.report-withdrawn': 'Withdrew the declaration',
    'measures.figure-declared': 'Entered a declared figure',
    'measures.figure-corrected': 'Corrected a declared figure',
    'measures.figure-withdrawn': 'Withdrew a declared figure',
  },
}

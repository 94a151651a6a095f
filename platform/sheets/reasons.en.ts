import type { Translation } from '#platform/refusal'
import type { vi } from './reasons.vi.ts'

export const en: Translation<typeof vi> = {
  required: 'Something must stand here',
  'not-a-date': 'Not readable as a date; write day/month/year, for example 05/02/2026',
  'date-year-only': 'Only a year; day/month/year is needed',
  'date-two-digit-year': 'The year needs four digits',
  'date-no-such-day': 'There is no such day',
  'date-out-of-range': 'The date is not between 1900 and 2100',
  'not-a-number': 'A number is needed',
  'ambiguous-number': 'The number can be read in two ways (is 1,650 1650 or 1.65?); write it without a comma',
  'not-whole': 'A whole number is needed',
  'too-small': 'Below the least allowed, {least}',
  'too-great': 'Above the most allowed, {most}',
  'too-long': 'Longer than {longest} characters',
  'not-yes-no': 'Write “x” or “có” for yes; leave empty or write “không” for no',
  'not-a-choice': 'One of these is needed: {choices}',
  'not-found': 'Not found in the register',
  'several-found': 'More than one entry has this name; be more exact',
  'formula-without-value': 'The formula was never calculated; open in Excel and save again, or paste the value',
  'formula-error': 'The formula shows an error',
  'missing-column': 'This column is missing',
  'duplicate-column': 'Two columns have this name; delete or rename one',
  'unknown-column': 'This column is not used',
  'example-row': 'The example row of the form was passed over',
}

import { calendarDate, type CalendarDate, systemClock, today } from '#platform/calendar'
import { parseNumber } from '#platform/text'

/** What stands in the fields that both ways of typing a total share. */
export interface SignedValues {
  readonly value: string
  readonly source: string
  readonly signerName: string
  readonly signerTitle: string
  readonly signedOn: CalendarDate | null
  readonly note: string
}

export const emptySigned: SignedValues = {
  value: '',
  source: '',
  signerName: '',
  signerTitle: '',
  signedOn: today(systemClock),
  note: '',
}

/** The fields as the API takes them; what is no number is sent as none, and refused in its place. */
export function signedOf({ value, source, signerName, signerTitle, signedOn, note }: SignedValues) {
  const read = parseNumber(value)
  return {
    value: read.ok ? read.value : Number.NaN,
    source,
    signerName,
    signerTitle,
    signedOn: calendarDate(signedOn ?? ''),
    note: note.trim() === '' ? null : note,
  }
}

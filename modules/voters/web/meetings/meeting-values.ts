import type { CalendarDate } from '#platform/calendar'
import type { ChangeMeeting, MeetingForm, MeetingMethod, MeetingView } from '#voters'
import { orNull } from '../shared/typed.ts'

/** A point as it is typed: numbers as text, so that "1.200" can be written. */
export interface MeetingValues {
  readonly number: string
  readonly on: CalendarDate | null
  readonly place: string
  readonly unit: string
  readonly form: string
  readonly method: string
  readonly votersAttending: string
  readonly opinionTurns: string
  readonly chair: string
  readonly note: string
  readonly delegates: readonly string[]
}

export function emptyMeeting(number: number): MeetingValues {
  return {
    number: String(number),
    on: null,
    place: '',
    unit: '',
    form: 'conference',
    method: 'direct',
    votersAttending: '',
    opinionTurns: '',
    chair: '',
    note: '',
    delegates: [],
  }
}

export function valuesOf(meeting: MeetingView): MeetingValues {
  return {
    number: String(meeting.number),
    on: meeting.on,
    place: meeting.place,
    unit: meeting.unit?.id ?? '',
    form: meeting.form,
    method: meeting.method,
    votersAttending: String(meeting.votersAttending),
    opinionTurns: String(meeting.opinionTurns),
    chair: meeting.chair ?? '',
    note: meeting.note ?? '',
    delegates: meeting.delegates.map(({ mandate }) => mandate),
  }
}

/** What is typed as the API takes it, the version aside. */
export function meetingFacts(values: MeetingValues): Omit<ChangeMeeting, 'version'> {
  return {
    number: numberOf(values.number),
    on: values.on as CalendarDate,
    place: values.place,
    unit: orNull(values.unit) as ChangeMeeting['unit'],
    form: values.form as MeetingForm,
    method: values.method as MeetingMethod,
    votersAttending: numberOf(values.votersAttending),
    opinionTurns: numberOf(values.opinionTurns),
    chair: orNull(values.chair),
    note: orNull(values.note),
    delegates: values.delegates as ChangeMeeting['delegates'],
  }
}

/** "1.200" and "1 200" are 1200; what is no number stays none, and the server says which field. */
function numberOf(text: string): number {
  return Number(text.replaceAll(/[ .]/g, '') || Number.NaN)
}

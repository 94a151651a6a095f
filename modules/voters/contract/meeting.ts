import { z } from 'zod'
import { CouncilId, MandateId } from '#platform/access'
import { UnitId } from '#councils'
import { CalendarDate } from '#platform/calendar'
import { MeetingId, WaveId } from './ids.ts'
import { ContactKind, MeetingForm, MeetingMethod } from './kinds.ts'

/** A wave of contact (đợt tiếp xúc), e.g. before a session; its points are counted from their records. */
export const Wave = z.object({
  id: WaveId,
  council: CouncilId,
  name: z.string(),
  kind: ContactKind,
  session: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate,
  points: z.int(),
  votersAttending: z.int(),
  opinionTurns: z.int(),
  petitions: z.int(),
  version: z.int(),
})
export type Wave = z.infer<typeof Wave>

export const WaveView = Wave.extend({ abilities: z.object({ change: z.boolean(), addMeeting: z.boolean() }) })
export type WaveView = z.infer<typeof WaveView>

/** A meeting point (điểm tiếp xúc). Turns of opinion (lượt) are not petitions: both counts stand side by side. */
export const Meeting = z.object({
  id: MeetingId,
  council: CouncilId,
  wave: z.object({ id: WaveId, name: z.string(), kind: ContactKind }),
  number: z.int(),
  on: CalendarDate,
  place: z.string(),
  unit: z.object({ id: UnitId, name: z.string() }).nullable(),
  form: MeetingForm,
  method: MeetingMethod,
  votersAttending: z.int(),
  opinionTurns: z.int(),
  petitions: z.int(),
  chair: z.string().nullable(),
  note: z.string().nullable(),
  version: z.int(),
})
export type Meeting = z.infer<typeof Meeting>

export const MeetingView = Meeting.extend({
  delegates: z.array(z.object({ mandate: MandateId, fullName: z.string() })),
  abilities: z.object({ change: z.boolean(), addPetition: z.boolean() }),
})
export type MeetingView = z.infer<typeof MeetingView>

export const MeetingFilter = z.object({ wave: WaveId.optional(), unit: UnitId.optional() })
export type MeetingFilter = z.infer<typeof MeetingFilter>

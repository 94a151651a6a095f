import { z } from 'zod'
import { PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'

export const SEXES = ['female', 'male'] as const
export const Sex = z.enum(SEXES)
export type Sex = z.infer<typeof Sex>

/** Trình độ chuyên môn: the one highest level of a person, lowest first. */
export const EDUCATION_LEVELS = [
  'none',
  'elementary',
  'intermediate',
  'college',
  'university',
  'master',
  'doctor',
] as const
export const EducationLevel = z.enum(EDUCATION_LEVELS)
export type EducationLevel = z.infer<typeof EducationLevel>

/** Trình độ lý luận chính trị, lowest first. */
export const POLITICAL_THEORY_LEVELS = ['none', 'elementary', 'intermediate', 'advanced', 'bachelor'] as const
export const PoliticalTheoryLevel = z.enum(POLITICAL_THEORY_LEVELS)
export type PoliticalTheoryLevel = z.infer<typeof PoliticalTheoryLevel>

/** What a council's register holds of a person and may be shown inside the council and to the province. */
export const Person = z.object({
  id: PersonId,
  fullName: z.string(),
  sex: Sex,
  bornOn: CalendarDate.nullable(),
  hometown: z.string().nullable(),
  occupation: z.string().nullable(),
  workplace: z.string().nullable(),
  position: z.string().nullable(),
  partyMember: z.boolean(),
  education: EducationLevel.nullable(),
  specialisation: z.string().nullable(),
  politicalTheory: PoliticalTheoryLevel.nullable(),
})
export type Person = z.infer<typeof Person>

/** Read only by the person and by the office of the council that keeps it; never in a log, an event or the portal. */
export const SensitivePerson = z.object({
  ethnicity: z.string().nullable(),
  religion: z.string().nullable(),
  residence: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})
export type SensitivePerson = z.infer<typeof SensitivePerson>

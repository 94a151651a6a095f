import { z } from 'zod'
import { CouncilId, type Role } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { DisplayName, LoginName, PrintedSlips, TITLE_MAX } from '#identity'
import type { ParameterKey } from '#lawbook'
import { BodyKind, BodySeat } from './body.ts'
import { Council, Term, TermProposal } from './council.ts'
import { UnitId } from './ids.ts'
import { DOCUMENT_LONGEST, SHORT_TEXT_LONGEST } from './limits.ts'
import { AppointToPost, CreateBody, StartTerm } from './organisation-commands.ts'
import { required, requiredDay } from './typed-text.ts'
import { Unit } from './unit.ts'

/** What of a working regulation matters from the first session on; the other parameters wait for the council's office. */
export const REGULATION_PARAMETERS = {
  convenedRegular: 'session.convenedRegular',
  convenedOther: 'session.convenedOther',
  documentsToDelegates: 'resolution.documentsToDelegates',
  minutes: 'session.minutes',
} as const satisfies Record<string, ParameterKey>
export const RegulationParameter = z.enum(
  Object.keys(REGULATION_PARAMETERS) as [keyof typeof REGULATION_PARAMETERS, ...(keyof typeof REGULATION_PARAMETERS)[]],
)
export type RegulationParameter = z.infer<typeof RegulationParameter>

/** Whom a province may let into a council that it opens: its office, which brings in everybody else. */
export const FIRST_ROLES = [
  'communeOfficer',
  'officeChief',
  'specialist',
  'recordsClerk',
  'systemAdmin',
] as const satisfies readonly Role[]

const PEOPLE_MOST = 10
const BODIES_MOST = 12
const REGULATION_DAYS_MOST = 365

export const FirstPerson = z.object({
  displayName: DisplayName,
  loginName: LoginName,
  role: z.enum(FIRST_ROLES),
  title: required('chức danh', TITLE_MAX),
})
export type FirstPerson = z.infer<typeof FirstPerson>

const FirstPeople = z.array(FirstPerson).max(PEOPLE_MOST, `Mỗi lần ghi không quá ${PEOPLE_MOST} người.`)

/** Những người đầu tiên của văn phòng; each gets what lets them in. */
export const InviteFirstPeople = z.object({ people: FirstPeople.min(1, 'Ghi ít nhất một người.') })
export type InviteFirstPeople = z.infer<typeof InviteFirstPeople>

/** Thông số của quy chế làm việc, with the paper that sets them. */
export const SetRegulation = z.object({
  regulation: required('số, ngày quy chế làm việc', DOCUMENT_LONGEST),
  from: requiredDay('ngày quy chế có hiệu lực'),
  days: z.partialRecord(
    RegulationParameter,
    z
      .int('Số ngày là số nguyên.')
      .min(0, 'Số ngày không âm.')
      .max(REGULATION_DAYS_MOST, `Số ngày không quá ${REGULATION_DAYS_MOST}.`),
  ),
})
export type SetRegulation = z.infer<typeof SetRegulation>

/** Mở cơ quan: the council of a commune with its term, its bodies, its regulation and its first people, in one act. */
export const OpenCouncil = z.object({
  unit: UnitId,
  term: StartTerm.nullable().default(null),
  bodies: z
    .array(CreateBody.pick({ kind: true, name: true, seats: true }))
    .max(BODIES_MOST, `Không quá ${BODIES_MOST} cơ quan.`)
    .default([]),
  regulation: SetRegulation.nullable().default(null),
  people: FirstPeople.default([]),
})
export type OpenCouncil = z.infer<typeof OpenCouncil>

/** Các chức danh đầu tiên, all or none. */
export const AppointFirst = z.object({ posts: z.array(AppointToPost).min(1, 'Chọn ít nhất một người.').max(60) })
export type AppointFirst = z.infer<typeof AppointFirst>

/** The council that was opened, and the slips of its first people: their codes are shown this once. */
export const CouncilOpened = z.object({ council: CouncilId, printed: PrintedSlips.nullable() })
export type CouncilOpened = z.infer<typeof CouncilOpened>

/** A parameter as the level's law or practice has it, which the council's regulation may say otherwise. */
export const RegulationDefault = z.object({
  parameter: RegulationParameter,
  days: z.int(),
  unit: z.enum(['calendar', 'working']),
  direction: z.enum(['before', 'after']),
  /** What the days are counted from, in Vietnamese and English. */
  anchor: z.object({ vi: z.string(), en: z.string() }),
  basis: z.string().nullable(),
  verified: z.boolean(),
})
export type RegulationDefault = z.infer<typeof RegulationDefault>

/** What the opening of a council begins with: by the law, the lawbook and the province's own term. */
export const OpeningProposal = TermProposal.extend({
  unit: Unit,
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  electedOn: CalendarDate.nullable(),
  /** By article 30, for the population asked with; null where none was given. */
  seats: z.int().nullable(),
  bodies: z.array(z.object({ kind: BodyKind, name: z.string().max(SHORT_TEXT_LONGEST), seats: z.array(BodySeat) })),
  regulation: z.array(RegulationDefault),
})
export type OpeningProposal = z.infer<typeof OpeningProposal>

/** What a council needs before it can work, in the order in which it is done. */
export const READINESS_STEPS = ['term', 'bodies', 'people', 'delegates', 'posts', 'regulation', 'agencies'] as const
export const ReadinessStep = z.object({
  step: z.enum(READINESS_STEPS),
  have: z.int(),
  /** How many it takes; null where any number will do. */
  of: z.int().nullable(),
  done: z.boolean(),
})
export type ReadinessStep = z.infer<typeof ReadinessStep>

/** How far a council is on its way to work: counts only, no person. */
export const Readiness = z.object({
  council: Council,
  term: Term.nullable(),
  steps: z.array(ReadinessStep),
  ready: z.boolean(),
  opening: z.object({ openedOn: CalendarDate, handedOverOn: CalendarDate.nullable() }).nullable(),
  abilities: z.object({ continue: z.boolean() }),
})
export type Readiness = z.infer<typeof Readiness>

/** The communes of a province: which has no council yet, which is being opened, which works by itself. */
export const OpeningList = z.object({
  waiting: z.array(Unit),
  underWay: z.array(z.object({ council: Council, openedOn: CalendarDate, done: z.int(), of: z.int() })),
  handedOver: z.int(),
})
export type OpeningList = z.infer<typeof OpeningList>

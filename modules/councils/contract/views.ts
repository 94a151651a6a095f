import { z } from 'zod'
import { BodyId, MandateId, PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { Agency, AgencyHead, AgencyKind, Field, FieldCode } from './agency.ts'
import { Body, BodyKind, BodySeat, Post, PostRole, Vacancy } from './body.ts'
import { Council, Term } from './council.ts'
import { ElectionUnit } from './election.ts'
import { EndReason, Mandate, MandateEvent, MandateState } from './mandate.ts'
import { PortraitId, PostId, type TermId } from './ids.ts'
import { FULL_NAME_LONGEST, SHORT_TEXT_LONGEST } from './limits.ts'
import { Person, SensitivePerson, Sex } from './person.ts'
import { Unit, UnitSuccession } from './unit.ts'

/** A post as it stands beside a delegate's name. */
export const HeldPost = z.object({
  id: PostId,
  body: BodyId,
  bodyKind: BodyKind,
  bodyName: z.string(),
  role: PostRole,
  title: z.string().nullable(),
  fullTime: z.boolean(),
})
export type HeldPost = z.infer<typeof HeldPost>

/** One line of the list of delegates, as it was on the day asked for. */
export const DelegateRow = z.object({
  mandate: MandateId,
  person: PersonId,
  fullName: z.string(),
  /** The photo that is shown, if there is one. */
  portrait: PortraitId.nullable(),
  sex: Sex,
  bornOn: CalendarDate.nullable(),
  occupation: z.string().nullable(),
  position: z.string().nullable(),
  electionUnit: z.int().nullable(),
  state: MandateState,
  stateSince: CalendarDate,
  endReason: EndReason.nullable(),
  reElected: z.boolean(),
  posts: z.array(HeldPost),
})
export type DelegateRow = z.infer<typeof DelegateRow>

const yesOrNo = z.enum(['true', 'false']).transform((answer) => answer === 'true')

/** What the list of delegates can be narrowed by; all that is given must hold. */
export const DelegateFilter = z.object({
  /** Words of the name, without regard to accents. */
  q: z.string().max(FULL_NAME_LONGEST).optional(),
  state: MandateState.optional(),
  sex: Sex.optional(),
  body: BodyId.optional(),
  electionUnit: z.coerce.number().int().min(1).optional(),
  reElected: yesOrNo.optional(),
  partyMember: yesOrNo.optional(),
})
export type DelegateFilter = z.infer<typeof DelegateFilter>

/** A page of the list, of the term that holds on the day (today unless told). */
export type DelegateQuery = DelegateFilter & {
  readonly on?: CalendarDate | undefined
  readonly term?: TermId | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** What the reader may do with one delegate, by the policies that guard the routes. */
export const DelegateAbilities = z.object({ change: z.boolean(), recordEvent: z.boolean(), readSensitive: z.boolean() })

/** One delegate whole: person, mandate, its history, every post held. `sensitive` is null for whom it doesn't concern. */
export const Delegate = z.object({
  person: Person.extend({ version: z.int() }),
  portrait: PortraitId.nullable(),
  sensitive: SensitivePerson.nullable(),
  mandate: Mandate,
  term: Term,
  electionUnit: ElectionUnit.nullable(),
  events: z.array(MandateEvent),
  posts: z.array(Post.extend({ bodyName: z.string(), bodyKind: BodyKind })),
  abilities: DelegateAbilities,
})
export type Delegate = z.infer<typeof Delegate>

/** What is unusual in a composition: it is shown, asks for a decision, and doesn't forbid. */
export const POST_WARNINGS = [
  'more-than-decided',
  'two-committees',
  'two-groups',
  'heads-two-committees',
  'outside-term',
  'full-time-twice',
] as const
export const PostWarning = z.enum(POST_WARNINGS)
export type PostWarning = z.infer<typeof PostWarning>

/** A body as the chart shows it on a day: who holds what, what is vacant. */
export const BodyOnChart = Body.extend({
  seats: z.array(BodySeat),
  electionUnits: z.array(z.int()),
  posts: z.array(Post.extend({ fullName: z.string(), state: MandateState, warnings: z.array(PostWarning) })),
  vacancies: z.array(Vacancy),
})
export type BodyOnChart = z.infer<typeof BodyOnChart>

export const OrganisationChart = z.object({
  on: CalendarDate,
  /** Members of the Thường trực: chair, vice-chairs and the heads of the Ban. */
  standing: z.array(
    z.object({ mandate: MandateId, fullName: z.string(), role: PostRole, body: BodyId, fullTime: z.boolean() }),
  ),
  bodies: z.array(BodyOnChart),
  /** Those that had been dissolved by the day. */
  ended: z.array(Body),
  abilities: z.object({ change: z.boolean() }),
})
export type OrganisationChart = z.infer<typeof OrganisationChart>

export const CouncilHome = z.object({
  council: Council,
  unit: Unit,
  term: Term.nullable(),
  on: CalendarDate,
  assigned: z.int().nullable(),
  present: z.int(),
  women: z.int(),
  bodies: z.int(),
  groups: z.int(),
  vacancies: z.int(),
  agencies: z.int(),
  communes: z.int(),
})
export type CouncilHome = z.infer<typeof CouncilHome>

export const AgencyDetail = Agency.extend({
  heads: z.array(AgencyHead),
  abilities: z.object({ change: z.boolean() }),
})
export type AgencyDetail = z.infer<typeof AgencyDetail>

export const FieldList = z.array(Field)

/** Terms of a council and what became of its unit and of the units before it. */
export const CouncilHistory = z.object({
  terms: z.array(Term.extend({ delegates: z.int() })),
  units: z.array(Unit),
  successions: z.array(UnitSuccession),
})
export type CouncilHistory = z.infer<typeof CouncilHistory>

export const AgencyFilter = z.object({
  q: z.string().max(SHORT_TEXT_LONGEST).optional(),
  kind: AgencyKind.optional(),
  field: FieldCode.optional(),
})
export type AgencyFilter = z.infer<typeof AgencyFilter>

/** A page of the agencies that exist on the day (today unless told). */
export type AgencyQuery = AgencyFilter & {
  readonly on?: CalendarDate | undefined
  readonly after?: string | undefined
  readonly limit: number
}

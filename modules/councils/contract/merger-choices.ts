import { z } from 'zod'
import { AccountId, AgencyId, AssignmentId, CouncilId, Role } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { AgencyKind } from './agency.ts'
import { SHORT_TEXT_LONGEST } from './limits.ts'
import { required } from './typed-text.ts'

/** As many choices as registers and offices of twenty units hold, with room to spare. */
export const CHOICES_MOST = 2_000

/** Who takes over from an agency: one of the same register, or one entered under a new name. */
export const AgencySuccessor = z.discriminatedUnion('is', [
  z.object({ is: z.literal('known'), agency: AgencyId }),
  z.object({ is: z.literal('new'), name: required('tên cơ quan tiếp nhận', SHORT_TEXT_LONGEST) }),
])
export type AgencySuccessor = z.infer<typeof AgencySuccessor>

/** Chosen by hand for one agency: a successor, nobody yet (the council decides later), or that it goes on as it is. */
export const AgencyChoice = z.object({
  council: CouncilId,
  agency: AgencyId,
  into: z.discriminatedUnion('is', [
    ...AgencySuccessor.options,
    z.object({ is: z.literal('nobody') }),
    z.object({ is: z.literal('goesOn') }),
  ]),
})
export type AgencyChoice = z.infer<typeof AgencyChoice>

/** Chosen by hand for one role of an ended council: what its holder gets instead, and whether open work there stays theirs. */
export const RoleChoice = z.object({
  council: CouncilId,
  assignment: AssignmentId,
  into: z.object({ role: Role, title: required('chức danh', SHORT_TEXT_LONGEST) }).nullable(),
  finishes: z.boolean(),
})
export type RoleChoice = z.infer<typeof RoleChoice>

/** What becomes of an agency: another answers from the day on, nobody is named yet, or it goes on as it is. */
export const AgencyFate = z.object({
  /** In whose register it stands. */
  council: CouncilId,
  councilName: z.string(),
  agency: AgencyId,
  kind: AgencyKind,
  name: z.string(),
  fate: z.enum(['known', 'new', 'nobody', 'goesOn']),
  /** The agency that takes over; null where it is entered first, or nobody is named. */
  into: AgencyId.nullable(),
  intoName: z.string().nullable(),
  /** By name, or chosen by a person. */
  byHand: z.boolean(),
})
export type AgencyFate = z.infer<typeof AgencyFate>

/** The agencies of one register that may be named as successors. */
export const SuccessorRegister = z.object({
  council: CouncilId,
  agencies: z.array(z.object({ agency: AgencyId, name: z.string() })),
})
export type SuccessorRegister = z.infer<typeof SuccessorRegister>

/** What becomes of a role in an ended council. */
export const RoleFate = z.object({
  council: CouncilId,
  councilName: z.string(),
  assignment: AssignmentId,
  account: AccountId,
  displayName: z.string(),
  role: Role,
  title: z.string(),
  /** The last day on which it is held; null where it is left alone. */
  endsOn: CalendarDate.nullable(),
  /** Left alone: one's own, or above what the one who merges may give. */
  leftAlone: z.enum(['own', 'above-reach']).nullable(),
  /** The role in the receiving council, proposed or chosen. */
  into: z.object({ role: Role, title: z.string() }).nullable(),
  /** Roles that may be chosen for this person there. */
  options: z.array(Role),
  /** Goes on in the ended council, under the new title, until its open work is done. */
  finishes: z.boolean(),
  mayFinish: z.boolean(),
  /** The agency for which a focal point answers from the day on; null for everybody else. */
  answersFor: z.string().nullable(),
  byHand: z.boolean(),
})
export type RoleFate = z.infer<typeof RoleFate>

/** An agency that ended with a merger and has no successor yet. */
export const UndecidedAgency = z.object({
  council: CouncilId,
  councilName: z.string(),
  agency: AgencyId,
  name: z.string(),
})
export type UndecidedAgency = z.infer<typeof UndecidedAgency>

/** Names the successor of an agency that a merger left without one. */
export const NameSuccessor = z.object({ council: CouncilId, agency: AgencyId, into: AgencySuccessor })
export type NameSuccessor = z.infer<typeof NameSuccessor>

import { z } from 'zod'
import { BodyId, CouncilId, MandateId } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { BodyKind, PostRole } from './body.ts'
import { OrdinalBasis, TermOrdinal } from './council.ts'
import { PostId, UnitId } from './ids.ts'
import { DOCUMENT_LONGEST, LONG_TEXT_LONGEST, REASON_SHORTEST, SEATS_LARGEST, SHORT_TEXT_LONGEST } from './limits.ts'
import { MandateState } from './mandate.ts'
import {
  AgencyChoice,
  AgencyFate,
  CHOICES_MOST,
  RoleChoice,
  RoleFate,
  SuccessorRegister,
  UndecidedAgency,
} from './merger-choices.ts'
import { required, requiredDay } from './typed-text.ts'
import { Unit, UnitCode, UnitKind } from './unit.ts'

export const MergerId = z.uuid().brand<'MergerId'>()
export type MergerId = z.infer<typeof MergerId>

const PREDECESSORS_MOST = 20

/** A unit that goes into another: all of it, or a part with the delegates who live or work there (article 48.1). */
export const MergedUnit = z.discriminatedUnion('extent', [
  z.object({ unit: UnitId, extent: z.literal('whole') }),
  z.object({ unit: UnitId, extent: z.literal('part'), delegates: z.array(MandateId).default([]) }),
])
export type MergedUnit = z.infer<typeof MergedUnit>

/** The unit that receives: one of the registry, or a new one, which then has its council opened. */
export const MergerSuccessor = z.discriminatedUnion('is', [
  z.object({ is: z.literal('known'), unit: UnitId }),
  z.object({
    is: z.literal('new'),
    code: UnitCode,
    kind: UnitKind.extract(['commune', 'ward', 'specialZone']),
    name: required('tên đơn vị hành chính mới', SHORT_TEXT_LONGEST),
    mountainOrIsland: z.boolean().default(false),
  }),
])
export type MergerSuccessor = z.infer<typeof MergerSuccessor>

/** Sắp xếp đơn vị hành chính giữa nhiệm kỳ: what goes into what, on which day, by which resolution. */
export const MergeUnits = z.object({
  from: z
    .array(MergedUnit)
    .min(1, 'Chọn ít nhất một đơn vị được sắp xếp.')
    .max(PREDECESSORS_MOST, `Mỗi lần sắp xếp không quá ${PREDECESSORS_MOST} đơn vị.`)
    .refine((from) => new Set(from.map(({ unit }) => unit)).size === from.length, 'Mỗi đơn vị chỉ chọn một lần.'),
  into: MergerSuccessor,
  on: requiredDay('ngày sắp xếp'),
  basis: required('nghị quyết về sắp xếp', DOCUMENT_LONGEST),
  /** Số đại biểu được ấn định, where the receiving council begins with this merger. */
  assignedSeats: z.int().min(1).max(SEATS_LARGEST).nullable().default(null),
  /** Chosen by hand; every other agency is taken over by name. */
  agencies: z.array(AgencyChoice).max(CHOICES_MOST).default([]),
  /** Changed by hand; every other role passes on as it was proposed. */
  people: z.array(RoleChoice).max(CHOICES_MOST).default([]),
})
export type MergeUnits = z.infer<typeof MergeUnits>

/** Hoàn tác một lần sắp xếp ghi nhầm: what it moved goes back, and the entry stays. */
export const UndoMerger = z.object({
  reason: required('lý do hoàn tác', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do hoàn tác.'),
})
export type UndoMerger = z.infer<typeof UndoMerger>

/** Everything that a merger of one unit would move, end or make. */
export const MergedCouncil = z.object({
  unit: Unit,
  extent: z.enum(['whole', 'part']),
  /** Null where the unit has no council in the system: then only the units are linked. */
  council: CouncilId.nullable(),
  delegates: z.array(z.object({ mandate: MandateId, fullName: z.string(), state: MandateState, moves: z.boolean() })),
  posts: z.array(
    z.object({
      id: PostId,
      fullName: z.string(),
      role: PostRole,
      title: z.string().nullable(),
      bodyKind: BodyKind,
      bodyName: z.string(),
    }),
  ),
  bodies: z.array(z.object({ body: BodyId, kind: BodyKind, name: z.string(), goesOnAs: z.string().nullable() })),
  agencies: z.array(AgencyFate),
})
export type MergedCouncil = z.infer<typeof MergedCouncil>

/** Xem trước: nothing is written until this was read. */
export const MergerPreview = z.object({
  on: CalendarDate,
  into: z.object({
    /** Null for a unit that this merger makes. */
    unit: UnitId.nullable(),
    name: z.string(),
    council: CouncilId.nullable(),
    councilName: z.string(),
    /** The term that the delegates come into, null where no council is concerned; `begins` where this merger begins it. */
    term: z
      .object({
        ordinal: TermOrdinal,
        ordinalBasis: OrdinalBasis,
        begins: z.boolean(),
        assignedSeats: z.int(),
      })
      .nullable(),
    delegatesBefore: z.int(),
    delegatesAfter: z.int(),
  }),
  from: z.array(MergedCouncil),
  /** Agencies in the province's own register whose unit ends. */
  provinceAgencies: z.array(AgencyFate),
  /** What may be named as successor in each of these registers. */
  registers: z.array(SuccessorRegister),
  /** The roles of the councils that end, and of the focal points whose agency ends in the province's register. */
  people: z.array(RoleFate),
  /** Invitations to a role in a council that ends which nobody took: they are withdrawn. */
  invitations: z.int(),
})
export type MergerPreview = z.infer<typeof MergerPreview>

/** One merger as it was recorded, with how much it moved. */
export const Merger = z.object({
  id: MergerId,
  successor: UnitId,
  successorName: z.string(),
  intoCouncil: CouncilId.nullable(),
  from: z.array(z.object({ unit: UnitId, name: z.string(), extent: z.enum(['whole', 'part']) })),
  on: CalendarDate,
  basis: z.string(),
  recordedAt: Instant,
  undoneAt: Instant.nullable(),
  undoReason: z.string().nullable(),
  delegates: z.int(),
  agencies: z.int(),
  people: z.int(),
  /** Agencies that ended without a successor: the council decides later. */
  undecided: z.array(UndecidedAgency),
})
export type Merger = z.infer<typeof Merger>

export const MergerList = z.object({ items: z.array(Merger) })

/** Acts of one kind in one council, by the codes of the trail. */
const ActsInCouncil = z.object({ councilName: z.string(), kind: z.string(), count: z.int() })
export type ActsInCouncil = z.infer<typeof ActsInCouncil>

/** What undoing a merger would do to the council that it opened, and what stands against undoing it at all. */
export const MergerUndoing = z.object({
  /** The council that the merger opened: it is closed again if nothing was written in it. */
  opened: z.object({ council: CouncilId, name: z.string() }).nullable(),
  /** What people wrote there since: it stays, without a term, for the sake of these. */
  written: z.array(ActsInCouncil),
  /** What rests on the merger by now and has to be undone first. */
  against: z.array(ActsInCouncil),
  /** Open work given since to agencies that only the merger made; it has to be finished or recalled first, too. */
  assigned: z.array(
    z.object({
      councilName: z.string(),
      agencyName: z.string(),
      name: z.object({ vi: z.string(), en: z.string() }),
      count: z.int(),
    }),
  ),
  /** Invitations that the merger withdrew: they stay withdrawn. */
  withdrawn: z.int(),
})
export type MergerUndoing = z.infer<typeof MergerUndoing>

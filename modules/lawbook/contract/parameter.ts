import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { Bilingual, SHORT_TEXT_MAX } from './bilingual.ts'
import { LegalBasisId } from './legal-basis.ts'
import { ParameterAreaSchema, type ParameterKey, ParameterKeySchema, type ValueOf } from './parameter-key.ts'
import { AnyValue, ParameterKindSchema } from './parameter-value.ts'

/** For which councils a row holds: `both` is every level, the former district too. */
export const PARAMETER_LEVELS = ['province', 'commune', 'both'] as const
export const ParameterLevel = z.enum(PARAMETER_LEVELS)
export type ParameterLevel = z.infer<typeof ParameterLevel>

/**
 * How sure a figure is: `verified` read in the text; `superseded-default` from a text no longer in force, kept until the
 * new one is read; `secondary` known through others; `unverified` practice or memory; `local` set by a locality.
 */
export const PARAMETER_STATUSES = ['verified', 'superseded-default', 'secondary', 'unverified', 'local'] as const
export const ParameterStatus = z.enum(PARAMETER_STATUSES)
export type ParameterStatus = z.infer<typeof ParameterStatus>

/** Whether the screen shows "đã xác nhận": a council's own regulation and a locality's text are confirmed for those they bind. */
export function isConfirmed(status: ParameterStatus): boolean {
  return status === 'verified' || status === 'local'
}

export const ParameterId = z.uuid().brand<'ParameterId'>()
export type ParameterId = z.infer<typeof ParameterId>
export const OwnParameterId = z.uuid().brand<'OwnParameterId'>()
export type OwnParameterId = z.infer<typeof OwnParameterId>

/** A basis as a figure cites it. */
export const CitedBasis = z.object({
  id: LegalBasisId,
  code: z.string(),
  number: z.string(),
  title: z.string(),
  inForceTo: CalendarDate.nullable(),
})
export type CitedBasis = z.infer<typeof CitedBasis>

/** Who read a figure in its text, and when. */
export const Confirmation = z.object({ at: z.iso.datetime(), by: z.string() })
export type Confirmation = z.infer<typeof Confirmation>

/** One dated value of a key at a level. */
export const LegalParameter = z.object({
  id: ParameterId,
  key: ParameterKeySchema,
  kind: ParameterKindSchema,
  area: ParameterAreaSchema,
  name: Bilingual,
  value: AnyValue,
  level: ParameterLevel,
  from: CalendarDate,
  to: CalendarDate.nullable(),
  basis: CitedBasis.nullable(),
  article: z.string().nullable(),
  status: ParameterStatus,
  /** Null where the library says it itself, and where nobody has read it. */
  confirmed: Confirmation.nullable(),
  /** The rule of the handbook that it serves, e.g. `ORG-R2`. */
  rule: z.string().nullable(),
  note: Bilingual.nullable(),
  /** Who had the last word on it: the library that the product carries, or the administrator. */
  origin: z.enum(['library', 'administrator']),
  version: z.int(),
})
export type LegalParameter = z.infer<typeof LegalParameter>

/** What a council's own working regulation says instead. */
export const OwnParameter = z.object({
  id: OwnParameterId,
  councilId: CouncilId,
  key: ParameterKeySchema,
  value: AnyValue,
  from: CalendarDate,
  to: CalendarDate.nullable(),
  /** Number and name of the regulation, as it is cited. */
  regulation: z.string(),
  article: z.string().nullable(),
  version: z.int(),
})
export type OwnParameter = z.infer<typeof OwnParameter>

/** The value that holds for a council on a day, typed by its key, with where it comes from. */
export interface InForce<Key extends ParameterKey = ParameterKey> {
  readonly found: true
  readonly key: Key
  readonly source: 'own' | ParameterLevel
  readonly value: ValueOf<Key>
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  /** As it is cited: number of the law or name of the working regulation; null where nobody knows one. */
  readonly basis: string | null
  readonly article: string | null
  readonly status: ParameterStatus
  readonly verified: boolean
}

/** No value is known for the key at that level on that day. */
export interface NoneInForce {
  readonly found: false
  readonly key: ParameterKey
  readonly on: CalendarDate
}

/** A due date with the rule that made it; kept with what it was computed for, so that later changes leave it alone. */
export const Due = z.object({
  key: ParameterKeySchema,
  date: CalendarDate,
  days: z.int(),
  unit: z.enum(['calendar', 'working']),
  basis: z.string().nullable(),
  article: z.string().nullable(),
  status: ParameterStatus,
  verified: z.boolean(),
})
export type Due = z.infer<typeof Due>

const Regulation = z.string().trim().min(1, 'Nhập số, ngày và tên quy chế làm việc hoặc nghị quyết').max(SHORT_TEXT_MAX)
const Article = z.string().trim().max(120).optional()

/** Sets a council's own value from a date; the value before ends the day before. */
export const SetOwnParameter = z.object({
  key: ParameterKeySchema,
  value: AnyValue,
  from: CalendarDate,
  regulation: Regulation,
  article: Article,
  /** The version of the newest own value of this key seen on the screen; 0 where there was none. */
  version: z.int().min(0),
})
export type SetOwnParameter = z.infer<typeof SetOwnParameter>

/** The last day of an own value; after it the law's or the level's holds again. */
export const EndOwnParameter = z.object({ lastDay: CalendarDate, version: z.int().min(1) })
export type EndOwnParameter = z.infer<typeof EndOwnParameter>

/** Takes back what was last done to a value: an end, the setting of it, or a confirmation. */
export const UndoLast = z.object({ version: z.int().min(1) })
export type UndoLast = z.infer<typeof UndoLast>

/** Says that a figure was read in a text: the basis and the article, the value unchanged. */
export const ConfirmParameter = z.object({
  basis: LegalBasisId,
  article: z.string().trim().min(1, 'Nhập điều, khoản').max(120),
  status: z.enum(['verified', 'local']),
  version: z.int().min(1),
})
export type ConfirmParameter = z.infer<typeof ConfirmParameter>

/** A new value for a key at a level from a date, as a new law brings it. */
export const SetParameter = z.object({
  key: ParameterKeySchema,
  level: ParameterLevel,
  value: AnyValue,
  from: CalendarDate,
  basis: LegalBasisId,
  article: z.string().trim().min(1, 'Nhập điều, khoản').max(120),
  status: z.enum(['verified', 'secondary', 'unverified', 'local']),
  /** The version of the newest row of this key and level seen on the screen; 0 where there was none. */
  version: z.int().min(0),
})
export type SetParameter = z.infer<typeof SetParameter>

/** A key as the list shows it: what holds for the council on a day, and everything that led there. */
export const ParameterCard = z.object({
  key: ParameterKeySchema,
  kind: ParameterKindSchema,
  area: ParameterAreaSchema,
  name: Bilingual,
  rule: z.string().nullable(),
  note: Bilingual.nullable(),
  setBy: z.enum(['law', 'council']),
  inForce: z
    .object({
      source: z.enum(['own', ...PARAMETER_LEVELS]),
      value: AnyValue,
      from: CalendarDate,
      to: CalendarDate.nullable(),
      basis: z.string().nullable(),
      article: z.string().nullable(),
      status: ParameterStatus,
      verified: z.boolean(),
    })
    .nullable(),
  /** Oldest first; each ends by its own end or the day before the next of its level begins. */
  history: z.array(LegalParameter),
  own: z.array(OwnParameter),
  abilities: z.object({ setOwn: z.boolean(), edit: z.boolean() }),
})
export type ParameterCard = z.infer<typeof ParameterCard>

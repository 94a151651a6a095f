import { z } from 'zod'
import { AgencyId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { AgencyHeadId, UnitId } from './ids.ts'

/** Those whom a council asks, charges or questions. */
export const AGENCY_KINDS = [
  'peoplesCommittee',
  'executiveOffice',
  'department',
  'inspectorate',
  'publicServiceUnit',
  'communeCommittee',
  'communeDivision',
  'fatherlandFront',
  'court',
  'procuracy',
  'civilEnforcement',
  'police',
  'military',
  'partyBody',
  'nationalAssemblyDelegation',
  'enterprise',
  'other',
] as const
export const AgencyKind = z.enum(AGENCY_KINDS)
export type AgencyKind = z.infer<typeof AgencyKind>

/** A field of competence (lĩnh vực): a code of the table councils.field. */
export const FieldCode = z
  .string()
  .regex(/^[a-z][a-z-]{1,40}$/, 'Mã lĩnh vực không đúng.')
  .brand<'FieldCode'>()
export type FieldCode = z.infer<typeof FieldCode>

export const Field = z.object({ code: FieldCode, nameVi: z.string(), nameEn: z.string() })
export type Field = z.infer<typeof Field>

/** Who answers for an agency; while the post is vacant somebody in charge does. */
export const HEAD_CAPACITIES = ['head', 'inCharge'] as const
export const HeadCapacity = z.enum(HEAD_CAPACITIES)
export type HeadCapacity = z.infer<typeof HeadCapacity>

export const AgencyHead = z.object({
  id: AgencyHeadId,
  fullName: z.string(),
  /** "Giám đốc Sở", as it is printed in a letter. */
  title: z.string(),
  capacity: HeadCapacity,
  startsOn: CalendarDate,
  /** From this day somebody else answers. */
  endedOn: CalendarDate.nullable(),
})
export type AgencyHead = z.infer<typeof AgencyHead>

export const Agency = z.object({
  id: AgencyId,
  kind: AgencyKind,
  name: z.string(),
  shortName: z.string().nullable(),
  /** The agency through which letters go: the executive's office for its departments. */
  parent: AgencyId.nullable(),
  /** The unit whose committee, Front or court it is. */
  unit: UnitId.nullable(),
  fields: z.array(FieldCode),
  head: AgencyHead.nullable(),
  startsOn: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
  version: z.int().min(1),
})
export type Agency = z.infer<typeof Agency>

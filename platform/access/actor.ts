import { z } from 'zod'
import type { AccountId, LoginId, PersonId } from './ids.ts'
import { AgencyId, AssignmentId, BodyId, CouncilId } from './ids.ts'

/** The levels of councils; the district level ended on 30/6/2025 and stays for history. */
export const LEVELS = ['province', 'district', 'commune'] as const
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** What an account may be in a council; the labels stand in the identity module's messages. */
export const ROLES = [
  'delegate',
  'chair',
  'viceChair',
  'standingMember',
  'officeChief',
  'specialist',
  'communeOfficer',
  'recordsClerk',
  'agencyFocalPoint',
  'provinceConsolidator',
  'systemAdmin',
  'guest',
  'press',
] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** One of the capacities in which a person may act: which role, in which council, body or agency. */
export const Capacity = z.object({
  assignment: AssignmentId,
  role: Role,
  council: CouncilId,
  level: Level,
  body: BodyId.optional(),
  agency: AgencyId.optional(),
})
export type Capacity = z.infer<typeof Capacity>

/** Who acts, and in which of their capacities (`as`) this act is done. */
export interface Actor {
  readonly account: AccountId
  readonly person?: PersonId | undefined
  readonly login: LoginId
  readonly as: Capacity
  readonly capacities: readonly Capacity[]
}

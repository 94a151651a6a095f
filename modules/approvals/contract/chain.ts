import { z } from 'zod'
import { AccountId, BodyId, Role, ROLES } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { ROLES_MOST, STEPS_MOST } from './limits.ts'
import { ChainId, PaperKindName } from './ids.ts'

/** Who may stand in a chain: everybody who works in the council. */
export const CHAIN_ROLES = ROLES.filter((role) => role !== 'agencyFocalPoint' && role !== 'systemAdmin')
const ChainRole = Role.extract(CHAIN_ROLES, { error: 'Vai trò này không đứng trong quy trình trình ký.' })

/** Who takes a step: whoever holds one of these roles on the day, who holds a role in a body, or one person by name. */
export const Who = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('role'),
    roles: z
      .array(ChainRole)
      .min(1, 'Chọn ít nhất một vai trò.')
      .max(ROLES_MOST, `Chọn không quá ${ROLES_MOST} vai trò.`),
  }),
  z.object({ by: z.literal('body'), body: BodyId, role: ChainRole }),
  z.object({ by: z.literal('account'), account: AccountId }),
])
export type Who = z.infer<typeof Who>

/** The way of a kind of paper: who approves, one after the other, the last of them signs; then who issues. */
export const ChainSteps = z.object({
  steps: z
    .array(Who)
    .min(1, 'Quy trình có ít nhất một bước ký.')
    .max(STEPS_MOST, `Quy trình có không quá ${STEPS_MOST} bước.`),
  issue: Who,
})
export type ChainSteps = z.infer<typeof ChainSteps>

/** Đặt quy trình trình ký: holds from that day for what is submitted then. */
export const SetChain = ChainSteps.extend({
  kind: PaperKindName,
  from: z.string({ error: 'Chọn ngày áp dụng.' }).pipe(CalendarDate),
})
export type SetChain = z.infer<typeof SetChain>

/** One version of a chain; the default has no id and no day. */
export const Chain = ChainSteps.extend({ id: ChainId.nullable(), from: CalendarDate.nullable() })
export type Chain = z.infer<typeof Chain>

/** A kind of paper with the chain in force today and the versions before and after it. */
export const KindCard = z.object({
  kind: PaperKindName,
  name: z.object({ vi: z.string(), en: z.string() }),
  form: z.enum(['paper', 'act']),
  inForce: Chain,
  versions: z.array(Chain),
})
export type KindCard = z.infer<typeof KindCard>

/** Where numbers come from: the province's own document system, or this system. */
export const NUMBER_SOURCES = ['typed', 'allotted'] as const
export const ApprovalSettings = z.object({ numbers: z.enum(NUMBER_SOURCES), version: z.int().min(0) })
export type ApprovalSettings = z.infer<typeof ApprovalSettings>

/** Somebody of the council with a role held today, to be named in a chain, a delegation or a recorded decision. */
export const ApprovalPerson = z.object({
  assignment: z.uuid(),
  account: AccountId,
  name: z.string(),
  title: z.string(),
  role: Role,
  body: BodyId.nullable(),
})
export type ApprovalPerson = z.infer<typeof ApprovalPerson>

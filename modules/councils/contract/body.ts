import { z } from 'zod'
import { BodyId, MandateId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { PostId, TermId } from './ids.ts'

/** Thường trực, Ban, Tổ đại biểu. Names of Ban are data: the law changed them and communes differ. */
export const BODY_KINDS = ['standing', 'committee', 'group'] as const
export const BodyKind = z.enum(BODY_KINDS)
export type BodyKind = z.infer<typeof BodyKind>

/** Posts that are filled one by one. Members of the Thường trực beyond these are the heads of the Ban (article 29.2). */
export const POST_ROLES = [
  'chair',
  'actingChair',
  'viceChair',
  'committeeHead',
  'committeeViceHead',
  'committeeMember',
  'groupHead',
  'groupDeputyHead',
  'groupMember',
] as const
export const PostRole = z.enum(POST_ROLES)
export type PostRole = z.infer<typeof PostRole>

/** Which posts each kind of body has, in the order in which they are shown. */
export const ROLES_OF_BODY = {
  standing: ['chair', 'actingChair', 'viceChair'],
  committee: ['committeeHead', 'committeeViceHead', 'committeeMember'],
  group: ['groupHead', 'groupDeputyHead', 'groupMember'],
} as const satisfies Record<BodyKind, readonly PostRole[]>

/** Posts that one person at a time holds. */
export const SINGLE_ROLES = [
  'chair',
  'actingChair',
  'committeeHead',
  'groupHead',
] as const satisfies readonly PostRole[]

/** Bầu, chỉ định, phê chuẩn, giao điều hành. */
export const POST_ORIGINS = ['elected', 'appointed', 'approved', 'inCharge'] as const
export const PostOrigin = z.enum(POST_ORIGINS)
export type PostOrigin = z.infer<typeof PostOrigin>

/** Why a post ended (article 37); `mandateEnded`: whoever leaves the mandate leaves the posts (article 38.7). */
export const POST_END_REASONS = [
  'relieved',
  'released',
  'resigned',
  'removed',
  'retired',
  'deceased',
  'mandateEnded',
  'reassigned',
  'termEnded',
] as const
export const PostEndReason = z.enum(POST_END_REASONS)
export type PostEndReason = z.infer<typeof PostEndReason>

/** Reasons that a person may choose; the others follow from what happened to the mandate or the term. */
export const CHOSEN_POST_END_REASONS = ['relieved', 'released', 'resigned', 'removed', 'retired', 'reassigned'] as const

export const Body = z.object({
  id: BodyId,
  term: TermId,
  kind: BodyKind,
  name: z.string(),
  startsOn: CalendarDate,
  /** From this day the body no longer exists. */
  endedOn: CalendarDate.nullable(),
  version: z.int().min(1),
})
export type Body = z.infer<typeof Body>

/** How many of a role the council decided a body has; what is not filled is a vacancy. */
export const BodySeat = z.object({ role: PostRole, seats: z.int().min(0) })
export type BodySeat = z.infer<typeof BodySeat>

export const Post = z.object({
  id: PostId,
  body: BodyId,
  mandate: MandateId,
  role: PostRole,
  /** What is printed when it says more than the role: "Phó Chủ tịch Thường trực". */
  title: z.string().nullable(),
  origin: PostOrigin,
  /** Hoạt động chuyên trách; otherwise kiêm nhiệm. */
  fullTime: z.boolean(),
  startsOn: CalendarDate,
  /** From this day the post is no longer held; empty while it is. */
  endedOn: CalendarDate.nullable(),
  endReason: PostEndReason.nullable(),
  document: z.string().nullable(),
  version: z.int().min(1),
})
export type Post = z.infer<typeof Post>

/** Khuyết, cần kiện toàn. */
export const Vacancy = z.object({ body: BodyId, role: PostRole, seats: z.int(), held: z.int(), missing: z.int() })
export type Vacancy = z.infer<typeof Vacancy>

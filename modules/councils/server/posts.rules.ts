import type { BodyId, MandateId } from '#platform/access'
import {
  type BodyKind,
  type BodySeat,
  type PostId,
  type PostRole,
  type PostWarning,
  ROLES_OF_BODY,
  SINGLE_ROLES,
  type Vacancy,
} from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { holdsOn, overlap, type Span, within } from './spans.rules.ts'

/** What the rules know of a post. */
export interface RuledPost extends Span {
  readonly id: PostId
  readonly body: BodyId
  readonly bodyKind: BodyKind
  readonly mandate: MandateId
  readonly role: PostRole
  readonly fullTime: boolean
}

/** Why a post can't stand beside the others: it would be false, whoever decides it. */
export interface PostConflict {
  readonly kind: 'taken' | 'held-already'
  readonly with: RuledPost
}

/** Whether a kind of body has such a post at all. */
export function belongsTo(kind: BodyKind, role: PostRole): boolean {
  return ROLES_OF_BODY[kind].some((one) => one === role)
}

/** Two at once where only one can be, or one delegate twice in one body; undefined when neither is so. */
export function postConflict(post: RuledPost, others: readonly RuledPost[]): PostConflict | undefined {
  const beside = others.filter((other) => other.id !== post.id && other.body === post.body && overlap(other, post))
  const sameDelegate = beside.find((other) => other.mandate === post.mandate)
  if (sameDelegate) return { kind: 'held-already', with: sameDelegate }
  const sameSeat = isSingle(post.role) ? beside.find((other) => other.role === post.role) : undefined
  return sameSeat && { kind: 'taken', with: sameSeat }
}

/** What is unusual about a post among the others: the council may decide it all the same, and it stays visible. */
export function postWarnings(
  post: RuledPost,
  others: readonly RuledPost[],
  seats: readonly BodySeat[],
  term: Span,
): PostWarning[] {
  const atOnce = others.filter((other) => other.id !== post.id && overlap(other, post))
  const ofDelegate = atOnce.filter((other) => other.mandate === post.mandate && other.body !== post.body)
  const ofSeat = atOnce.filter((other) => other.body === post.body && other.role === post.role)
  const decided = seats.find((seat) => seat.role === post.role)
  const warned: Record<PostWarning, boolean> = {
    'more-than-decided': decided !== undefined && ofSeat.length >= decided.seats,
    'two-committees': post.bodyKind === 'committee' && ofDelegate.some((other) => other.bodyKind === 'committee'),
    'two-groups': post.bodyKind === 'group' && ofDelegate.some((other) => other.bodyKind === 'group'),
    'heads-two-committees': post.role === 'committeeHead' && ofDelegate.some((other) => other.role === 'committeeHead'),
    'outside-term': !within(post.endedOn === null ? { ...post, endedOn: term.endedOn } : post, term),
    'full-time-twice': post.fullTime && ofDelegate.some((other) => other.fullTime),
  }
  return (Object.keys(warned) as PostWarning[]).filter((warning) => warned[warning])
}

/** Khuyết, cần kiện toàn: for each role with a decided number, how many are missing on a day. */
export function vacanciesOn(
  day: CalendarDate,
  body: BodyId,
  seats: readonly BodySeat[],
  posts: readonly RuledPost[],
): Vacancy[] {
  return seats
    .map(({ role, seats: decided }) => {
      const held = posts.filter((post) => post.body === body && post.role === role && holdsOn(post, day)).length
      return { body, role, seats: decided, held, missing: decided - held }
    })
    .filter((vacancy) => vacancy.missing > 0)
}

/** Thường trực on a day: its own posts and, as its members, the heads of the Ban (article 29.2). */
export function standingOn<Post extends RuledPost>(day: CalendarDate, posts: readonly Post[]): Post[] {
  const order: readonly PostRole[] = ['chair', 'actingChair', 'viceChair', 'committeeHead']
  return posts
    .filter((post) => holdsOn(post, day) && (post.bodyKind === 'standing' || post.role === 'committeeHead'))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

function isSingle(role: PostRole): boolean {
  return SINGLE_ROLES.some((single) => single === role)
}

import { sql } from 'kysely'
import type { BodyId, CouncilId, MandateId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AppointToPost, BodyKind, EndReason, MandateEventId, Post, PostEndReason, PostId, TermId } from '#councils'

/** A post with what the rules and lists need beside it. */
export type PostRecord = Post & {
  readonly bodyKind: BodyKind
  readonly bodyName: string
  readonly term: TermId
  readonly fullName: string
}

/** Constraints that two appointments at one moment run into; the rules have seen neither. */
export const TAKEN = 'post_that_one_holds_at_a_time'
export const HELD_ALREADY = 'post_of_delegate_is_one_a_body'

function posts(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('councils.post as post')
    .innerJoin('councils.body as body', (join) =>
      join.onRef('body.council_id', '=', 'post.council_id').onRef('body.id', '=', 'post.body_id'),
    )
    .innerJoin('councils.mandate as mandate', (join) =>
      join.onRef('mandate.council_id', '=', 'post.council_id').onRef('mandate.id', '=', 'post.mandate_id'),
    )
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .select(['post.id', 'post.body_id as body', 'post.mandate_id as mandate', 'post.role', 'post.title', 'post.origin'])
    .select(['post.full_time as fullTime', 'post.starts_on as startsOn', 'post.ended_on as endedOn'])
    .select(['post.end_reason as endReason', 'post.document', 'post.version'])
    .select(['body.kind as bodyKind', 'body.name as bodyName', 'body.term_id as term', 'person.full_name as fullName'])
    .where('post.council_id', '=', council)
    .where('post.withdrawn_at', 'is', null)
}

/** Every post of a term, held or ended, by body and name. */
export async function listPosts(tx: Tx, council: CouncilId, term: TermId): Promise<PostRecord[]> {
  const rows = await posts(tx, council)
    .where('body.term_id', '=', term)
    .orderBy('body.sort_key')
    .orderBy('person.sort_key')
    .execute()
  return rows as PostRecord[]
}

/** The posts that these mandates hold on a day; without a day, all they ever held. */
export async function postsOfMandates(
  tx: Tx,
  council: CouncilId,
  mandates: readonly MandateId[],
  day?: CalendarDate,
): Promise<PostRecord[]> {
  if (mandates.length === 0) return []
  let query = posts(tx, council).where('post.mandate_id', 'in', mandates)
  if (day !== undefined) {
    query = query
      .where('post.starts_on', '<=', day)
      .where((where) => where.or([where('post.ended_on', 'is', null), where('post.ended_on', '>', day)]))
  }
  const rows = await query.orderBy('post.starts_on').orderBy('body.sort_key').execute()
  return rows as PostRecord[]
}

export async function findPost(
  tx: Tx,
  path: { readonly council: CouncilId; readonly post: PostId },
): Promise<PostRecord | undefined> {
  const row = await posts(tx, path.council).where('post.id', '=', path.post).executeTakeFirst()
  return row as PostRecord | undefined
}

/** How many posts of a body go on after a day. */
export async function heldAfter(tx: Tx, council: CouncilId, body: BodyId, day: CalendarDate): Promise<number> {
  const { held } = await tx
    .selectFrom('councils.post')
    .select((select) => select.fn.countAll<number>().as('held'))
    .where('council_id', '=', council)
    .where('body_id', '=', body)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .executeTakeFirstOrThrow()
  return held
}

export async function insertPost(tx: Tx, council: CouncilId, id: PostId, post: AppointToPost): Promise<void> {
  await tx
    .insertInto('councils.post')
    .values({
      council_id: council,
      id,
      body_id: post.body,
      mandate_id: post.mandate,
      role: post.role,
      title: post.title,
      origin: post.origin,
      full_time: post.fullTime,
      starts_on: post.startsOn,
      document: post.document,
      decision_by: post.decision?.by ?? null,
      decision_reason: post.decision?.reason ?? null,
    })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updatePostEnd(
  tx: Tx,
  council: CouncilId,
  post: { id: PostId; version: number },
  end: { endedOn: CalendarDate; reason: PostEndReason; document: string | null } | null,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.post')
    .set((set) => ({
      ended_on: end?.endedOn ?? null,
      end_reason: end?.reason ?? null,
      end_document: end?.document ?? null,
      ended_by_event: null,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('id', '=', post.id)
    .where('version', '=', post.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function withdrawPost(
  tx: Tx,
  council: CouncilId,
  post: { id: PostId; version: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.post')
    .set((set) => ({ withdrawn_at: tx.now(), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', post.id)
    .where('version', '=', post.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Ends the posts that a delegate still holds, because the mandate ended. */
export async function endPostsWithMandate(
  tx: Tx,
  council: CouncilId,
  mandate: MandateId,
  event: { readonly id: MandateEventId; readonly on: CalendarDate },
  reason: EndReason,
): Promise<void> {
  const endReason: PostEndReason = reason === 'deceased' || reason === 'termEnded' ? reason : 'mandateEnded'
  await tx
    .updateTable('councils.post')
    .set((set) => ({
      ended_on: sql<string>`greatest(starts_on, ${event.on}::date)`,
      end_reason: endReason,
      ended_by_event: event.id,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('mandate_id', '=', mandate)
    .where('ended_on', 'is', null)
    .execute()
}

/** Opens again the posts that an event ended, because the event was undone. */
export async function givePostsBack(tx: Tx, council: CouncilId, event: MandateEventId): Promise<void> {
  await tx
    .updateTable('councils.post')
    .set((set) => ({ ended_on: null, end_reason: null, ended_by_event: null, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('ended_by_event', '=', event)
    .execute()
}

/** Ends every post that is still held in a body, because the body ends; answers how many. */
export async function endPostsOfBody(
  tx: Tx,
  council: CouncilId,
  body: BodyId,
  on: CalendarDate,
  document: string | null,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('councils.post')
    .set((set) => ({
      ended_on: sql<string>`greatest(starts_on, ${on}::date)`,
      end_reason: 'reassigned',
      end_document: document,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('body_id', '=', body)
    .where('ended_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Opens the posts again that ended with their body on a day; answers how many. */
export async function givePostsOfBodyBack(tx: Tx, council: CouncilId, body: BodyId, on: CalendarDate): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('councils.post')
    .set((set) => ({ ended_on: null, end_reason: null, end_document: null, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('body_id', '=', body)
    .where('end_reason', '=', 'reassigned')
    .where('ended_on', '=', sql<string>`greatest(starts_on, ${on}::date)`)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

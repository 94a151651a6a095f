import { type AgencyId, type CouncilId, newId } from '#platform/access'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import { findAgencyOn } from '#councils/server'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit, type EventHandler, on, type SealedEvent } from '#platform/events'
import type { CommitmentId, CommitmentKind } from '#commitments'

/** One change of who answers, of all commitments that it concerns. */
interface Change {
  readonly council: CouncilId
  readonly from: AgencyId
  readonly into: AgencyId
  readonly on: CalendarDate
}

/**
 * Open commitments follow the agency that answers after units merged, and go back where the merger is undone. What was
 * said stays said: the work, the clock and the steps are the same, only who answers from the day on is another.
 */
export const followMerger: readonly EventHandler[] = [
  on('councils.agency-succeeded', follow, 'commitments.follow-succession'),
  on('councils.agency-succession-undone', goBack, 'commitments.follow-succession-undone'),
]

async function follow(tx: Tx, { council, payload }: SealedEvent<'councils.agency-succeeded'>): Promise<void> {
  const { merger, from, into, on: day } = payload
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select('id')
    .where('council_id', '=', council)
    .where('agency_id', '=', from)
    .where('state', '<>', 'closed')
    .forUpdate()
    .execute()
  const ids = rows.map(({ id }) => id as CommitmentId)
  if (ids.length === 0) return
  await tx
    .insertInto('commitments.agency_change')
    .values(
      ids.map((commitment) => ({
        council_id: council,
        id: newId<string>(),
        commitment_id: commitment,
        merger_id: merger,
        from_agency_id: from,
        into_agency_id: into,
        on_day: day,
        at: tx.now(),
      })),
    )
    .execute()
  await address(tx, { council, from, into, on: day }, ids)
}

async function goBack(tx: Tx, { council, payload }: SealedEvent<'councils.agency-succession-undone'>): Promise<void> {
  const { merger, from, into } = payload
  const moved = await tx
    .updateTable('commitments.agency_change')
    .set({ undone_at: tx.now() })
    .where('council_id', '=', council)
    .where('merger_id', '=', merger)
    .where('from_agency_id', '=', from)
    .where('undone_at', 'is', null)
    .returning('commitment_id')
    .execute()
  if (moved.length === 0) return
  const ids = moved.map(({ commitment_id: id }) => id as CommitmentId)
  await address(tx, { council, from: into, into: from, on: today(tx.clock) }, ids)
}

/** Gives the commitments, with all that happened to them, to the agency that answers now, and says so to each. */
async function address(tx: Tx, change: Change, ids: readonly CommitmentId[]): Promise<void> {
  const { council, from, into, on: day } = change
  const head = (await findAgencyOn(tx, council, into, day))?.head ?? null
  const changed = await tx
    .updateTable('commitments.commitment')
    .set((set) => ({
      agency_id: into,
      person_name: head?.fullName ?? null,
      person_title: head?.title ?? null,
      version: set('version', '+', 1),
    }))
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .where('agency_id', '=', from)
    .returning(['id', 'kind', 'source_kind as sourceKind', 'source_id as source'])
    .execute()
  await tx
    .updateTable('commitments.step')
    .set({ agency_id: into })
    .where('council_id', '=', council)
    .where('commitment_id', 'in', ids)
    .where('agency_id', '=', from)
    .execute()
  for (const { id, kind, sourceKind, source } of changed) {
    const subject = { kind: 'commitments/commitment', id }
    await record(tx, bySystem('merger'), {
      kind: 'commitments.agency-changed',
      subject,
      before: { agency: from },
      after: { agency: into, on: day },
    })
    const about = { commitment: id as CommitmentId, kind: kind as CommitmentKind, agency: into, sourceKind, source }
    await emit(tx, 'commitments.agency-changed', { subject, payload: { ...about, on: day, from } })
  }
}

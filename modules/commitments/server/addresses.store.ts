import { sql } from 'kysely'
import type { AgencyId, CouncilId } from '#platform/access'
import type { Agency, AgencyKind } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { CommitmentId } from '#commitments'
import type { Held } from './commitments.store.ts'
import type { Route } from './pass-on.ts'

/** Through whom these commitments go; whoever received one passes it on until it has gone through another. */
export async function routesOf(
  tx: Tx,
  council: CouncilId,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<CommitmentId, Route>> {
  const rows = await tx
    .selectFrom('commitments.commitment as c')
    .innerJoin('councils.agency as passes', (join) =>
      join
        .onRef('passes.council_id', '=', 'c.council_id')
        .on('passes.id', '=', sql<string>`coalesce(c.through_id, c.agency_id)`),
    )
    .select(['c.id', 'c.agency_id', 'passes.id as passes_id', 'passes.kind'])
    .where('c.council_id', '=', council)
    .where('c.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id as CommitmentId,
      { passes: { id: row.passes_id as AgencyId, kind: row.kind as AgencyKind }, agency: row.agency_id as AgencyId },
    ]),
  )
}

/** Addresses commitments, with all that happened to them, to another agency and its head; by the system alone. */
export async function addressTo(
  tx: Tx,
  council: CouncilId,
  commitments: readonly Held[],
  routes: ReadonlyMap<CommitmentId, Route>,
  into: Pick<Agency, 'id' | 'head'>,
): Promise<void> {
  for (const { id } of commitments) {
    await tx
      .updateTable('commitments.commitment')
      .set({
        agency_id: into.id,
        through_id: routes.get(id)!.passes.id,
        person_name: into.head?.fullName ?? null,
        person_title: into.head?.title ?? null,
      })
      .where('council_id', '=', council)
      .where('id', '=', id)
      .execute()
  }
  await tx
    .updateTable('commitments.step')
    .set({ agency_id: into.id })
    .where('council_id', '=', council)
    .where(
      'commitment_id',
      'in',
      commitments.map(({ id }) => id),
    )
    .execute()
}

/** The agencies registered on a day, by name, but for one. */
export async function agenciesBesides(
  tx: Tx,
  council: CouncilId,
  on: CalendarDate,
  besides: AgencyId | undefined,
): Promise<{ id: AgencyId; name: string }[]> {
  const rows = await tx
    .selectFrom('councils.agency')
    .select(['id', 'name'])
    .where('council_id', '=', council)
    .where('starts_on', '<=', on)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', on)]))
    .$if(besides !== undefined, (query) => query.where('id', '<>', besides!))
    .orderBy('sort_key')
    .execute()
  return rows.map(({ id, name }) => ({ id: id as AgencyId, name }))
}

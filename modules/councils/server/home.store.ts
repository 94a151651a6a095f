import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { TermId } from '#councils'
import { mandatesOn } from './mandates.store.ts'

/** Delegates who entered and whose mandate hasn't ended on the day, and the women among them. */
export async function countInOffice(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<{ present: number; women: number }> {
  return tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .innerJoin(mandatesOn(on).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .select(sql<number>`count(*)`.as('present'))
    .select(sql<number>`count(*) filter (where person.sex = 'female')`.as('women'))
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
    .where('now.state', '<>', 'ended')
    .executeTakeFirstOrThrow()
}

export async function countAgencies(tx: Tx, council: CouncilId, on: CalendarDate): Promise<number> {
  const { agencies } = await tx
    .selectFrom('councils.agency')
    .select(sql<number>`count(*)`.as('agencies'))
    .where('council_id', '=', council)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', on)]))
    .executeTakeFirstOrThrow()
  return agencies
}

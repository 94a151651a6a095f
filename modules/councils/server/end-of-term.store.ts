import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { TermId } from '#councils'

/** One statement for the whole council: every mandate that still runs on the day ends with its term. */
export async function endMandatesOfTerm(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate): Promise<void> {
  await sql`
    insert into councils.mandate_event (council_id, id, mandate_id, kind, on_day, decided_by)
    select m.council_id, gen_random_uuid(), m.id, 'termEnded', ${on}, 'law'
    from councils.mandate m
    join councils.mandates_on(${on}::date) s on s.council_id = m.council_id and s.mandate_id = m.id
    where m.council_id = ${council} and m.term_id = ${term} and s.state in ('active', 'suspended')
  `.execute(tx)
}

export async function endPostsOfTerm(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate): Promise<void> {
  await sql`
    update councils.post p
    set ended_on = greatest(p.starts_on, ${on}::date), end_reason = 'termEnded', version = p.version + 1
    from councils.body b
    where b.council_id = p.council_id and b.id = p.body_id and p.council_id = ${council} and b.term_id = ${term}
      and p.ended_on is null
  `.execute(tx)
}

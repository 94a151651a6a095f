import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { TermId } from '#councils'

/** One statement for the whole council: every mandate that still runs on the day ends with its term. */
export async function endMandatesOfTerm(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
  document: string | null = null,
): Promise<void> {
  await sql`
    insert into councils.mandate_event (council_id, id, mandate_id, kind, on_day, decided_by, document)
    select m.council_id, gen_random_uuid(), m.id, 'termEnded', ${on}, 'law', ${document}
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

/** Marks the ends that came with the term as undone; what ended by itself stays ended. */
export async function giveMandatesBack(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
  reason: string,
): Promise<void> {
  await sql`
    insert into councils.mandate_event_undo (council_id, event_id, reason, undone_at)
    select e.council_id, e.id, ${reason}, ${tx.now()}::timestamptz
    from councils.mandate_event e
    join councils.mandate m on m.council_id = e.council_id and m.id = e.mandate_id
    where e.council_id = ${council} and m.term_id = ${term} and e.kind = 'termEnded' and e.on_day = ${on}
      and not exists (
        select from councils.mandate_event_undo u where u.council_id = e.council_id and u.event_id = e.id)
  `.execute(tx)
}

export async function givePostsOfTermBack(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate): Promise<void> {
  await sql`
    update councils.post p
    set ended_on = null, end_reason = null, version = p.version + 1
    from councils.body b
    where b.council_id = p.council_id and b.id = p.body_id and p.council_id = ${council} and b.term_id = ${term}
      and p.end_reason = 'termEnded' and p.ended_on = greatest(p.starts_on, ${on}::date) and p.withdrawn_at is null
      and p.ended_by_event is null
  `.execute(tx)
}

import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { TermId } from '#councils'
import type { CountedDelegate } from './structure-statistics.rules.ts'

/** A term of a council that is counted. */
export interface CountedTerm {
  readonly council: CouncilId
  readonly term: TermId
  readonly assigned: number
}

/** The terms that these councils are in on a day. */
export async function termsOn(tx: Tx, councils: readonly CouncilId[], day: CalendarDate): Promise<CountedTerm[]> {
  const rows = await tx
    .selectFrom('councils.term')
    .select(['council_id as council', 'id as term', 'assigned_seats as assigned'])
    .where('council_id', 'in', councils)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .execute()
  return rows as CountedTerm[]
}

/** The facts that are counted of every delegate of these terms: no name, no id, and of religion only whether there is one. */
export async function countedDelegates(
  tx: Tx,
  terms: readonly CountedTerm[],
): Promise<(CountedDelegate & { readonly council: CouncilId })[]> {
  if (terms.length === 0) return []
  const rows = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .leftJoin('councils.person_sensitive as sensitive', (join) =>
      join.onRef('sensitive.council_id', '=', 'person.council_id').onRef('sensitive.person_id', '=', 'person.id'),
    )
    .select([
      'mandate.council_id as council',
      'mandate.origin',
      'mandate.re_elected as reElected',
      'mandate.self_nominated as selfNominated',
    ])
    .select(['person.sex', 'person.born_on as bornOn', 'person.party_member as partyMember'])
    .select(['person.education', 'person.political_theory as politicalTheory'])
    .select((select) => select('sensitive.religion', 'is not', null).as('religious'))
    .select(
      sql<CountedDelegate['events']>`(
        select coalesce(json_agg(json_build_object('kind', e.kind, 'on', e.on_day) order by e.on_day, e.recorded), '[]')
        from councils.mandate_event e
        where e.council_id = mandate.council_id and e.mandate_id = mandate.id and not exists (
          select from councils.mandate_event_undo u where u.council_id = e.council_id and u.event_id = e.id))`.as(
        'events',
      ),
    )
    .where(
      'mandate.council_id',
      'in',
      terms.map((term) => term.council),
    )
    .where(
      'mandate.term_id',
      'in',
      terms.map((term) => term.term),
    )
    .execute()
  return rows as (CountedDelegate & { council: CouncilId })[]
}

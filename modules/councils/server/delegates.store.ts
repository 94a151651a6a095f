import { sql } from 'kysely'
import type { BodyId, CouncilId, MandateId, PersonId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { tokens } from '#platform/text'
import type { DelegateFilter, DelegateRow, EndReason, MandateEventKind, MandateState, TermId } from '#councils'
import { endReasonOf } from './mandate.rules.ts'
import { mandatesOn } from './mandates.store.ts'

/** A line of the list before its posts are put beside it. */
export interface ListedDelegate {
  readonly sortKey: string
  readonly row: Omit<DelegateRow, 'posts'>
}

export interface DelegatePage {
  readonly term: TermId
  readonly on: CalendarDate
  readonly filter: DelegateFilter
  readonly limit: number
  /** Sort key and mandate of the last row seen. */
  readonly after: readonly [string, string] | undefined
}

/** One row more than the page holds, by given name; each as it was on the day. */
export async function listDelegateRows(tx: Tx, council: CouncilId, page: DelegatePage): Promise<ListedDelegate[]> {
  const { filter, after, on } = page
  const rows = await delegatesOn(tx, council, page.term, on)
    .leftJoin('councils.portrait as portrait', (join) =>
      join
        .onRef('portrait.council_id', '=', 'person.council_id')
        .onRef('portrait.person_id', '=', 'person.id')
        .on('portrait.shown', '=', sql.lit(true)),
    )
    .select(['mandate.id as mandate', 'person.id as person', 'person.full_name as fullName', 'person.sex'])
    .select(['person.born_on as bornOn', 'person.occupation', 'person.position', 'unit.number as electionUnit'])
    .select(['now.state', 'now.since as stateSince', 'now.kind', 'mandate.re_elected as reElected'])
    .select(['person.sort_key as sortKey', 'portrait.id as portrait'])
    .$if(filter.state !== undefined, (query) => query.where('now.state', '=', filter.state!))
    .$if(filter.sex !== undefined, (query) => query.where('person.sex', '=', filter.sex!))
    .$if(filter.reElected !== undefined, (query) => query.where('mandate.re_elected', '=', filter.reElected!))
    .$if(filter.partyMember !== undefined, (query) => query.where('person.party_member', '=', filter.partyMember!))
    .$if(filter.electionUnit !== undefined, (query) => query.where('unit.number', '=', filter.electionUnit!))
    .$if(filter.body !== undefined, (query) => query.where((where) => where.exists(postIn(tx, filter.body!, on))))
    .$if(filter.q !== undefined, (query) =>
      query.where((where) =>
        where.and(tokens(filter.q!).map((word) => sql<boolean>`' ' || person.search_key like ${`% ${word}%`}`)),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.sort_key, mandate.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('person.sort_key')
    .orderBy('mandate.id')
    .limit(page.limit + 1)
    .execute()
  return rows.map(({ kind, sortKey, ...row }) => ({
    sortKey,
    row: { ...row, endReason: endReasonOf(kind as MandateEventKind) },
  })) as ListedDelegate[]
}

/** State of one mandate on a day, or undefined before its first event. */
export async function standingOnDay(tx: Tx, council: CouncilId, mandate: MandateId, day: CalendarDate) {
  const row = await tx
    .selectFrom(mandatesOn(day).as('now'))
    .select(['now.state', 'now.since', 'now.kind'])
    .where('now.council_id', '=', council)
    .where('now.mandate_id', '=', mandate)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    state: row.state,
    stateSince: row.since as CalendarDate,
    endReason: endReasonOf(row.kind as MandateEventKind),
  } satisfies { state: MandateState; stateSince: CalendarDate; endReason: EndReason | null }
}

/** A delegate in office: who may be called, counted or appointed. */
export interface DelegateInOffice {
  readonly mandate: MandateId
  readonly person: PersonId
  readonly fullName: string
  readonly state: 'active' | 'suspended'
}

/** The delegates in office on a day, by given name: for modules that call the roll or count votes. */
export async function delegatesInOffice(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<DelegateInOffice[]> {
  const rows = await delegatesOn(tx, council, term, on)
    .select(['mandate.id as mandate', 'person.id as person', 'person.full_name as fullName', 'now.state'])
    .where('now.state', 'in', ['active', 'suspended'])
    .orderBy('person.sort_key')
    .orderBy('mandate.id')
    .execute()
  return rows as DelegateInOffice[]
}

function delegatesOn(tx: Tx, council: CouncilId, term: TermId, on: CalendarDate) {
  return tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .innerJoin(mandatesOn(on).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .leftJoin('councils.election_unit as unit', (join) =>
      join.onRef('unit.council_id', '=', 'mandate.council_id').onRef('unit.id', '=', 'mandate.election_unit_id'),
    )
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
}

function postIn(tx: Tx, body: BodyId, on: CalendarDate) {
  return tx
    .selectFrom('councils.post as post')
    .select('post.id')
    .whereRef('post.council_id', '=', sql.ref('mandate.council_id'))
    .whereRef('post.mandate_id', '=', sql.ref('mandate.id'))
    .where('post.body_id', '=', body)
    .where('post.withdrawn_at', 'is', null)
    .where('post.starts_on', '<=', on)
    .where((where) => where.or([where('post.ended_on', 'is', null), where('post.ended_on', '>', on)]))
}

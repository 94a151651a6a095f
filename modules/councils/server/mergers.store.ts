import { sql } from 'kysely'
import type { CouncilId, MandateId, PersonId } from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { MandateState, Merger, MergerId, TermId, UndecidedAgency, UnitId } from '#councils'
import { mandatesOn } from './mandates.store.ts'
import type { MergerMove } from './merger-moves.ts'

/** The delegates of a term on a day whose mandate hasn't ended, those elected and not yet in office included. */
export async function delegatesOfTerm(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  on: CalendarDate,
): Promise<{ mandate: MandateId; person: PersonId; fullName: string; state: MandateState }[]> {
  const rows = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .innerJoin(mandatesOn(on).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .select(['mandate.id as mandate', 'person.id as person', 'person.full_name as fullName', 'now.state'])
    .where('mandate.council_id', '=', council)
    .where('mandate.term_id', '=', term)
    .where('now.state', '<>', 'ended')
    .orderBy('person.sort_key')
    .execute()
  return rows as { mandate: MandateId; person: PersonId; fullName: string; state: MandateState }[]
}

/**
 * The person's record as the other council keeps it from now on: the same id, so that an account stays the person's.
 * A record that is there from an earlier merger is brought up to date.
 */
export async function copyPerson(tx: Tx, person: PersonId, from: CouncilId, into: CouncilId): Promise<void> {
  await sql`
    insert into councils.person (council_id, id, full_name, sex, born_on, hometown, occupation, workplace, position,
      party_member, education, specialisation, political_theory, sort_key, search_key)
    select ${into}::uuid, id, full_name, sex, born_on, hometown, occupation, workplace, position,
      party_member, education, specialisation, political_theory, sort_key, search_key
    from councils.person where council_id = ${from} and id = ${person}
    on conflict (council_id, id) do nothing
  `.execute(tx)
  await sql`
    insert into councils.person_sensitive (council_id, person_id, ethnicity, religion, residence, phone, email)
    select ${into}::uuid, person_id, ethnicity, religion, residence, phone, email
    from councils.person_sensitive where council_id = ${from} and person_id = ${person}
    on conflict (council_id, person_id) do nothing
  `.execute(tx)
}

/** The mandate in the receiving council's term, with how the seat was won before; answers the one that is there already. */
export async function copyMandate(
  tx: Tx,
  from: { readonly council: CouncilId; readonly mandate: MandateId },
  into: { readonly council: CouncilId; readonly term: TermId; readonly mandate: MandateId },
): Promise<MandateId> {
  const { rows } = await sql<{ id: MandateId }>`
    insert into councils.mandate (council_id, id, person_id, term_id, origin, re_elected, self_nominated, nominated_by,
      votes_won, certificate)
    select ${into.council}::uuid, ${into.mandate}::uuid, person_id, ${into.term}::uuid, 'designated', re_elected,
      self_nominated, nominated_by, votes_won, certificate
    from councils.mandate where council_id = ${from.council} and id = ${from.mandate}
    on conflict on constraint mandate_is_one_a_term do update set version = councils.mandate.version + 1
    returning id
  `.execute(tx)
  return rows[0]!.id
}

/** Ends or gives back a body on a day, whatever version somebody saw: the merger decides. */
export async function setBodyEnd(
  tx: Tx,
  council: CouncilId,
  body: string,
  endedOn: CalendarDate | null,
): Promise<void> {
  await tx
    .updateTable('councils.body')
    .set((set) => ({ ended_on: endedOn, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', body)
    .execute()
}

export async function setAgencyEnd(
  tx: Tx,
  council: CouncilId,
  agency: string,
  endedOn: CalendarDate | null,
): Promise<void> {
  await tx
    .updateTable('councils.agency')
    .set((set) => ({ ended_on: endedOn, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', agency)
    .execute()
}

/** Posts of a body that a merger made are withdrawn with it. */
export async function withdrawPostsOf(tx: Tx, council: CouncilId, body: string): Promise<void> {
  await tx
    .updateTable('councils.post')
    .set((set) => ({ withdrawn_at: tx.now(), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('body_id', '=', body)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function insertMerger(
  tx: Tx,
  merger: {
    readonly council: CouncilId
    readonly id: MergerId
    readonly successor: UnitId
    readonly intoCouncil: CouncilId | null
    readonly on: CalendarDate
    readonly basis: string
  },
  moves: readonly MergerMove[],
): Promise<void> {
  await tx
    .insertInto('councils.merger')
    .values({
      council_id: merger.council,
      id: merger.id,
      successor_id: merger.successor,
      into_council_id: merger.intoCouncil,
      on_day: merger.on,
      basis: merger.basis,
      recorded_at: tx.now(),
    })
    .execute()
  await appendMoves(tx, merger.council, merger.id, moves, 0)
}

/** Writes down what was moved, after the so many moves that stand there. */
export async function appendMoves(
  tx: Tx,
  council: CouncilId,
  merger: MergerId,
  moves: readonly MergerMove[],
  after: number,
): Promise<void> {
  const rows = moves.map(({ kind, ...facts }, place) => ({
    council_id: council,
    merger_id: merger,
    place: after + place,
    kind,
    facts: JSON.stringify(facts),
  }))
  await tx.insertInto('councils.merger_move').values(rows).execute()
}

/** What a merger moved, in the order in which it was done. */
export async function movesOf(tx: Tx, council: CouncilId, merger: MergerId): Promise<MergerMove[]> {
  const rows = await tx
    .selectFrom('councils.merger_move')
    .select(['kind', 'facts'])
    .where('council_id', '=', council)
    .where('merger_id', '=', merger)
    .orderBy('place')
    .execute()
  return rows.map(({ kind, facts }) => ({ kind, ...(facts as object) }) as MergerMove)
}

/** A merger as its undoing and its successors need it. */
export interface StoredMerger {
  readonly successor: UnitId
  readonly intoCouncil: CouncilId | null
  readonly on: CalendarDate
  readonly recordedAt: Instant
  readonly undoneAt: Instant | null
}

/** The merger, held until the transaction ends: it is undone once. */
export async function lockMerger(tx: Tx, council: CouncilId, id: MergerId): Promise<StoredMerger | undefined> {
  const row = await tx
    .selectFrom('councils.merger')
    .select(['successor_id as successor', 'into_council_id as intoCouncil', 'on_day as on'])
    .select(['recorded_at as recordedAt', 'undone_at as undoneAt'])
    .where('council_id', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as StoredMerger | undefined
}

export async function setMergerUndone(tx: Tx, council: CouncilId, id: MergerId, reason: string): Promise<void> {
  await tx
    .updateTable('councils.merger')
    .set({ undone_at: tx.now(), undo_reason: reason })
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

/** The mergers that a province recorded, the newest day first. */
export async function listMergers(tx: Tx, council: CouncilId): Promise<Omit<Merger, 'undecided'>[]> {
  const count = (kind: string) => sql<number>`count(*) filter (where move.kind = ${kind})::int`
  const rows = await tx
    .selectFrom('councils.merger as merger')
    .innerJoin('councils.unit as unit', 'unit.id', 'merger.successor_id')
    .innerJoin('councils.merger_move as move', (join) =>
      join.onRef('move.council_id', '=', 'merger.council_id').onRef('move.merger_id', '=', 'merger.id'),
    )
    .select(['merger.id', 'merger.successor_id as successor', 'unit.full_name as successorName'])
    .select(['merger.into_council_id as intoCouncil', 'merger.on_day as on', 'merger.basis'])
    .select(['merger.recorded_at as recordedAt', 'merger.undone_at as undoneAt', 'merger.undo_reason as undoReason'])
    .select([count('delegate').as('delegates'), count('agency-succeeded').as('agencies')])
    .select(count('role-passed').as('people'))
    .select(
      sql<Merger['from']>`json_agg(json_build_object('unit', move.facts ->> 'predecessor',
        'name', (select u.full_name from councils.unit u where u.id = (move.facts ->> 'predecessor')::uuid),
        'extent', move.facts ->> 'extent') order by move.place) filter (where move.kind = 'linked')`.as('from'),
    )
    .where('merger.council_id', '=', council)
    .groupBy(['merger.council_id', 'merger.id', 'unit.full_name'])
    .orderBy('merger.on_day', 'desc')
    .orderBy('merger.recorded_at', 'desc')
    .execute()
  return rows as Omit<Merger, 'undecided'>[]
}

/** Agencies that ended with a merger and have no successor yet, by merger. */
export async function listUndecided(tx: Tx, council: CouncilId): Promise<Map<MergerId, UndecidedAgency[]>> {
  const { rows } = await sql<UndecidedAgency & { merger: MergerId }>`
    select move.merger_id as merger, agency.council_id as council, held.name as "councilName", agency.id as agency,
           agency.name
      from councils.merger_move move
      join councils.merger merger on merger.council_id = move.council_id and merger.id = move.merger_id
      join councils.agency agency on agency.council_id = (move.facts ->> 'council')::uuid
       and agency.id = (move.facts ->> 'agency')::uuid
      join councils.council held on held.council_id = agency.council_id
     where move.council_id = ${council} and move.kind = 'agency-undecided' and merger.undone_at is null
       and not exists (
         select from councils.merger_move later
          where later.council_id = move.council_id and later.merger_id = move.merger_id
            and later.kind = 'agency-succeeded' and later.facts ->> 'agency' = move.facts ->> 'agency')
     order by held.name, agency.sort_key
  `.execute(tx)
  const byMerger = Map.groupBy(rows, ({ merger }) => merger)
  return new Map([...byMerger].map(([merger, found]) => [merger, found.map(({ merger: _of, ...agency }) => agency)]))
}

/** How many records of the receiving council rest on mandates that came with a merger: later events and posts given since. */
export async function restingOn(
  tx: Tx,
  council: CouncilId,
  mandates: readonly MandateId[],
  own: { readonly events: readonly string[]; readonly bodies: readonly string[] },
): Promise<{ readonly events: number; readonly posts: number }> {
  if (mandates.length === 0) return { events: 0, posts: 0 }
  const { events } = await tx
    .selectFrom('councils.mandate_event as event')
    .select((select) => select.fn.countAll<number>().as('events'))
    .where('event.council_id', '=', council)
    .where('event.mandate_id', 'in', mandates)
    .where('event.id', 'not in', own.events)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('councils.mandate_event_undo as undo')
            .select('undo.event_id')
            .whereRef('undo.council_id', '=', 'event.council_id')
            .whereRef('undo.event_id', '=', 'event.id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  const { posts } = await tx
    .selectFrom('councils.post')
    .select((select) => select.fn.countAll<number>().as('posts'))
    .where('council_id', '=', council)
    .where('mandate_id', 'in', mandates)
    .where('withdrawn_at', 'is', null)
    .$if(own.bodies.length > 0, (query) => query.where('body_id', 'not in', own.bodies))
    .executeTakeFirstOrThrow()
  return { events, posts }
}

import { sql } from 'kysely'
import type { CouncilId, MandateId, PersonId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type {
  ChangeMandate,
  ElectionUnit,
  ElectionUnitId,
  Mandate,
  MandateEvent,
  MandateEventId,
  MandateOrigin,
  MandateState,
  TermId,
} from '#councils'

/** A mandate as it is stored; its state follows from its events. */
export type MandateRecord = Omit<Mandate, 'state' | 'stateSince' | 'endReason'>
export type NewEvent = Omit<MandateEvent, 'undone'>

const MANDATE = [
  'id',
  'person_id as person',
  'term_id as term',
  'election_unit_id as electionUnit',
  'origin',
  're_elected as reElected',
  'self_nominated as selfNominated',
  'nominated_by as nominatedBy',
  'votes_won as votesWon',
  'certificate',
  'version',
] as const

const ELECTION_UNIT = [
  'id',
  'term_id as term',
  'number',
  'territory',
  'seats',
  'voters',
  'valid_votes as validVotes',
  'version',
] as const

/** States of the council's mandates on a day, to be joined: those without an event up to it are absent. */
export function mandatesOn(day: CalendarDate) {
  return sql<{
    council_id: string
    mandate_id: string
    state: MandateState
    since: string
    kind: string
  }>`councils.mandates_on(${day}::date)`
}

export async function findMandate(tx: Tx, council: CouncilId, id: MandateId): Promise<MandateRecord | undefined> {
  const row = await tx
    .selectFrom('councils.mandate')
    .select(MANDATE)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as MandateRecord | undefined
}

/** As {@link findMandate}, held until the transaction ends: what happens to one mandate happens in turn. */
export async function lockMandate(tx: Tx, council: CouncilId, id: MandateId): Promise<MandateRecord | undefined> {
  const row = await tx
    .selectFrom('councils.mandate')
    .select(MANDATE)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as MandateRecord | undefined
}

/** The person of these that has a mandate in the term, if any. */
export async function mandateOfAny(tx: Tx, council: CouncilId, term: TermId, persons: readonly PersonId[]) {
  if (persons.length === 0) return undefined
  return tx
    .selectFrom('councils.mandate')
    .select('id')
    .where('council_id', '=', council)
    .where('term_id', '=', term)
    .where('person_id', 'in', persons)
    .executeTakeFirst()
}

export async function insertMandate(
  tx: Tx,
  council: CouncilId,
  mandate: { id: MandateId; person: PersonId; term: TermId; origin: MandateOrigin } & Omit<ChangeMandate, 'version'>,
): Promise<void> {
  await tx
    .insertInto('councils.mandate')
    .values({
      council_id: council,
      id: mandate.id,
      person_id: mandate.person,
      term_id: mandate.term,
      origin: mandate.origin,
      ...electionColumns(mandate),
    })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateMandate(tx: Tx, council: CouncilId, id: MandateId, facts: ChangeMandate): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.mandate')
    .set((set) => ({ ...electionColumns(facts), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', facts.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function touchMandate(tx: Tx, council: CouncilId, id: MandateId): Promise<void> {
  await tx
    .updateTable('councils.mandate')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

/** All that was recorded of a mandate, in the order in which it counts; undone entries are marked. */
export async function listEvents(tx: Tx, council: CouncilId, mandate: MandateId): Promise<MandateEvent[]> {
  const rows = await tx
    .selectFrom('councils.mandate_event as event')
    .leftJoin('councils.mandate_event_undo as undo', (join) =>
      join.onRef('undo.council_id', '=', 'event.council_id').onRef('undo.event_id', '=', 'event.id'),
    )
    .select(['event.id', 'event.kind', 'event.on_day as on', 'event.decided_by as decidedBy'])
    .select(['event.document', 'event.note'])
    .select((select) => select('undo.event_id', 'is not', null).as('undone'))
    .where('event.council_id', '=', council)
    .where('event.mandate_id', '=', mandate)
    .orderBy('event.on_day')
    .orderBy('event.recorded')
    .execute()
  return rows as MandateEvent[]
}

export async function insertEvents(
  tx: Tx,
  council: CouncilId,
  mandate: MandateId,
  events: readonly NewEvent[],
): Promise<void> {
  await tx
    .insertInto('councils.mandate_event')
    .values(
      events.map((event) => ({
        council_id: council,
        id: event.id,
        mandate_id: mandate,
        kind: event.kind,
        on_day: event.on,
        decided_by: event.decidedBy,
        document: event.document,
        note: event.note,
      })),
    )
    .execute()
}

export async function insertUndo(tx: Tx, council: CouncilId, event: MandateEventId, reason: string): Promise<void> {
  await tx
    .insertInto('councils.mandate_event_undo')
    .values({ council_id: council, event_id: event, reason, undone_at: tx.now() })
    .execute()
}

export async function findElectionUnit(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
): Promise<ElectionUnit | undefined> {
  const row = await tx
    .selectFrom('councils.election_unit')
    .select(ELECTION_UNIT)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row as ElectionUnit | undefined
}

/** How many delegates of an election unit are in office on a day, not counting one of them. */
export async function seatsTaken(
  tx: Tx,
  council: CouncilId,
  unit: ElectionUnitId,
  day: CalendarDate,
  except?: MandateId,
): Promise<number> {
  const { taken } = await tx
    .selectFrom('councils.mandate as mandate')
    .innerJoin(mandatesOn(day).as('now'), (join) =>
      join.onRef('now.council_id', '=', 'mandate.council_id').onRef('now.mandate_id', '=', 'mandate.id'),
    )
    .select((select) => select.fn.countAll<number>().as('taken'))
    .where('mandate.council_id', '=', council)
    .where('mandate.election_unit_id', '=', unit)
    .where('now.state', '<>', 'ended')
    .$if(except !== undefined, (query) => query.where('mandate.id', '<>', except!))
    .executeTakeFirstOrThrow()
  return taken
}

function electionColumns(facts: Omit<ChangeMandate, 'version'>) {
  return {
    election_unit_id: facts.electionUnit,
    re_elected: facts.reElected,
    self_nominated: facts.selfNominated,
    nominated_by: facts.nominatedBy,
    votes_won: facts.votesWon,
    certificate: facts.certificate,
  }
}

/** State of each mandate of a council on a day. */
export async function statesOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Map<MandateId, MandateState>> {
  const rows = await tx
    .selectFrom(mandatesOn(day).as('now'))
    .select(['now.mandate_id', 'now.state'])
    .where('now.council_id', '=', council)
    .execute()
  return new Map(rows.map((row) => [row.mandate_id as MandateId, row.state]))
}

export async function listElectionUnits(tx: Tx, council: CouncilId, term: TermId): Promise<ElectionUnit[]> {
  const rows = await tx
    .selectFrom('councils.election_unit')
    .select(ELECTION_UNIT)
    .where('council_id', '=', council)
    .where('term_id', '=', term)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows as ElectionUnit[]
}

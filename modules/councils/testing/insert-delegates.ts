import { type CouncilId, type MandateId, newId, type PersonId } from '#platform/access'
import type { Tx } from '#platform/db'
import { personSortKey, searchKey } from '#platform/text'
import type { MandateEventId, TermId } from '#councils'
import type { CountedDelegate } from '../server/structure-statistics.rules.ts'

/** A delegate with the facts that are counted; everything else is left open. */
export type BulkDelegate = CountedDelegate & { readonly fullName: string }

/** Rows of one statement: few enough for its parameters, many enough to be quick. */
const ROWS_AT_ONCE = 1_000

/**
 * Enters many delegates by a few statements, through the same constraints as the use case. For worlds of thousands; it
 * leaves no acts on the trail, so tests of acts go through the use cases.
 */
export async function insertDelegates(
  tx: Tx,
  council: CouncilId,
  term: TermId,
  delegates: readonly BulkDelegate[],
): Promise<MandateId[]> {
  const rows = delegates.map((delegate) => ({ ...delegate, person: newId<PersonId>(), mandate: newId<MandateId>() }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE)
    await tx
      .insertInto('councils.person')
      .values(some.map((row) => personRow(council, row)))
      .execute()
    const religious = some.filter((row) => row.religious).map((row) => sensitiveRow(council, row.person))
    if (religious.length > 0) await tx.insertInto('councils.person_sensitive').values(religious).execute()
    await tx
      .insertInto('councils.mandate')
      .values(some.map((row) => mandateRow(council, term, row)))
      .execute()
    await tx
      .insertInto('councils.mandate_event')
      .values(some.flatMap((row) => eventRows(council, row)))
      .execute()
  }
  return rows.map((row) => row.mandate)
}

type Row = BulkDelegate & { readonly person: PersonId; readonly mandate: MandateId }

function personRow(council: CouncilId, row: Row) {
  return {
    council_id: council,
    id: row.person,
    full_name: row.fullName,
    sex: row.sex,
    born_on: row.bornOn,
    party_member: row.partyMember,
    education: row.education,
    political_theory: row.politicalTheory,
    sort_key: personSortKey(row.fullName),
    search_key: searchKey(row.fullName),
  }
}

function sensitiveRow(council: CouncilId, person: PersonId) {
  return { council_id: council, person_id: person, religion: 'Tôn giáo mẫu' }
}

function mandateRow(council: CouncilId, term: TermId, row: Row) {
  return {
    council_id: council,
    id: row.mandate,
    person_id: row.person,
    term_id: term,
    origin: row.origin,
    re_elected: row.reElected,
    self_nominated: row.selfNominated,
  }
}

function eventRows(council: CouncilId, row: Row) {
  return row.events.map((event) => ({
    council_id: council,
    id: newId<MandateEventId>(),
    mandate_id: row.mandate,
    kind: event.kind,
    on_day: event.on,
    decided_by: 'law',
  }))
}

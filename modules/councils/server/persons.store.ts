import type { CouncilId, PersonId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { foldTone, personSortKey, searchKey } from '#platform/text'
import type { Person, SensitiveFacts, SensitivePerson } from '#councils'

const PERSON = [
  'id',
  'full_name as fullName',
  'sex',
  'born_on as bornOn',
  'hometown',
  'occupation',
  'workplace',
  'position',
  'party_member as partyMember',
  'education',
  'specialisation',
  'political_theory as politicalTheory',
  'version',
] as const

export type PersonFacts = Omit<Person, 'id'>
export type PersonRecord = Person & { readonly version: number }

export async function findPerson(tx: Tx, council: CouncilId, id: PersonId): Promise<PersonRecord | undefined> {
  const row = await tx
    .selectFrom('councils.person')
    .select(PERSON)
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as PersonRecord | undefined
}

/** Locks the person's row: what is changed beside it comes in turn. */
export async function lockPerson(tx: Tx, council: CouncilId, id: PersonId): Promise<void> {
  await tx
    .selectFrom('councils.person')
    .select('id')
    .where('council_id', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Persons of the same name, capitals and tone placement aside, born on the same day. */
export async function findNamesakes(
  tx: Tx,
  council: CouncilId,
  fullName: string,
  bornOn: CalendarDate | null,
): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('councils.person')
    .select(['id', 'full_name as fullName'])
    .where('council_id', '=', council)
    .where('search_key', '=', searchKey(fullName))
    .where('born_on', bornOn === null ? 'is' : '=', bornOn)
    .execute()
  return rows.filter((row) => foldTone(row.fullName) === foldTone(fullName)).map((row) => row.id as PersonId)
}

export async function insertPerson(tx: Tx, council: CouncilId, id: PersonId, facts: PersonFacts): Promise<void> {
  await tx
    .insertInto('councils.person')
    .values({ council_id: council, id, ...columnsOf(facts) })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updatePerson(
  tx: Tx,
  council: CouncilId,
  id: PersonId,
  facts: PersonFacts,
  seen: number,
): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.person')
    .set((set) => ({ ...columnsOf(facts), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function findSensitive(tx: Tx, council: CouncilId, id: PersonId): Promise<SensitivePerson | undefined> {
  const row = await tx
    .selectFrom('councils.person_sensitive')
    .select(['ethnicity', 'religion', 'residence', 'phone', 'email'])
    .where('council_id', '=', council)
    .where('person_id', '=', id)
    .executeTakeFirst()
  return row
}

export async function putSensitive(tx: Tx, council: CouncilId, id: PersonId, facts: SensitiveFacts): Promise<void> {
  await tx
    .insertInto('councils.person_sensitive')
    .values({ council_id: council, person_id: id, ...facts })
    .onConflict((conflict) => conflict.columns(['council_id', 'person_id']).doUpdateSet(facts))
    .execute()
}

function columnsOf(facts: PersonFacts) {
  return {
    full_name: facts.fullName,
    sex: facts.sex,
    born_on: facts.bornOn,
    hometown: facts.hometown,
    occupation: facts.occupation,
    workplace: facts.workplace,
    position: facts.position,
    party_member: facts.partyMember,
    education: facts.education,
    specialisation: facts.specialisation,
    political_theory: facts.politicalTheory,
    sort_key: personSortKey(facts.fullName),
    search_key: searchKey(facts.fullName),
  }
}

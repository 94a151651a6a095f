import { type AccountId, type AssignmentId, type CouncilId, type PersonId, system } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { Database, Tx } from '#platform/db'
import { personSortKey, searchKey } from '#platform/text'
import { hashPassword, insertAssignment, insertCredential } from '#identity/server'
import { type SampleProvince, sampleId, seedSampleProvince } from '#councils/testing'
import { seedThread } from './first-thread.ts'
import { seedOffice } from './office.ts'
import { DEMO_PEOPLE, type DemoPerson, personName } from './people.ts'

const SINCE = calendarDate('2026-04-08')

/** Fills an empty installation with the sample province and its logins, all with this password. Files must be open. */
export async function seedDemo(database: Database, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const sample = await database.transaction(system('the sample province'), (tx) => seedPeople(tx, passwordHash))
  await seedThread(database, sample)
  await seedOffice(database, sample)
}

/** The sample province with everybody who can sign in to it. */
export async function seedPeople(tx: Tx, passwordHash: string): Promise<SampleProvince> {
  await tx.updateTable('platform.installation').set({ sample: true }).execute()
  const province = await seedSampleProvince(tx)
  for (const person of DEMO_PEOPLE) await addPerson(tx, province, person, passwordHash)
  return province
}

async function addPerson(tx: Tx, sample: SampleProvince, person: DemoPerson, passwordHash: string): Promise<void> {
  const council = councilOf(sample, person.of)
  const account = sampleId<AccountId>('account', person.loginName)
  const delegate = person.delegate && (await nameDelegate(tx, council, person, person.delegate))
  await tx
    .insertInto('identity.account')
    .values({
      id: account,
      login_name: person.loginName,
      display_name: person.displayName,
      person_id: delegate ?? null,
      created_at: tx.now(),
    })
    .execute()
  await insertCredential(tx, account, passwordHash, false)
  await insertAssignment(tx, {
    id: sampleId<AssignmentId>('assignment', person.loginName),
    councilId: council,
    account,
    role: person.role,
    title: person.title,
    body: null,
    agency: person.agency === undefined ? null : agencyOf(sample, person.agency),
    validFrom: SINCE,
    grantedBy: null,
  })
}

/** The delegate of the sample gets the name under which the login is shown: they are one person. */
async function nameDelegate(
  tx: Tx,
  council: CouncilId,
  person: DemoPerson,
  { number, sex }: NonNullable<DemoPerson['delegate']>,
): Promise<PersonId> {
  const id = sampleId<PersonId>(council, 'person', number)
  const name = personName(person)
  await tx
    .updateTable('councils.person')
    .set({ full_name: name, sex, sort_key: personSortKey(name), search_key: searchKey(name) })
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return id
}

function councilOf(sample: SampleProvince, name: string): CouncilId {
  if (name === 'province') return sample.province
  const commune = sample.communes.find(({ unit }) => unit.name === name)
  if (!commune) throw new Error(`The sample province has no commune ${name}.`)
  return commune.id
}

function agencyOf(sample: SampleProvince, name: string): string {
  const agency = sample.agencies.get(name)
  if (!agency) throw new Error(`The sample province has no agency ${name}.`)
  return agency
}

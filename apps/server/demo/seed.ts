import { type AccountId, type AssignmentId, type CouncilId, type PersonId, system } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { Database, Tx } from '#platform/db'
import { hashPassword, insertAssignment, insertCredential } from '#identity/server'
import { type SampleProvince, sampleId, seedSampleProvince } from '#councils/testing'
import { seedThread } from './first-thread.ts'
import { seedOffice } from './office.ts'
import { DEMO_PEOPLE, type DemoPerson } from './people.ts'

const SINCE = calendarDate('2026-04-08')

/** Fills an empty installation with the sample province and its logins, all with this password. Files must be open. */
export async function seedDemo(database: Database, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const sample = await database.transaction(system('the sample province'), async (tx) => {
    await tx.updateTable('platform.installation').set({ sample: true }).execute()
    const province = await seedSampleProvince(tx)
    for (const person of DEMO_PEOPLE) await addPerson(tx, province, person, passwordHash)
    return province
  })
  await seedThread(database, sample)
  await seedOffice(database, sample)
}

async function addPerson(tx: Tx, sample: SampleProvince, person: DemoPerson, passwordHash: string): Promise<void> {
  const council = councilOf(sample, person.of)
  const account = sampleId<AccountId>('account', person.loginName)
  await tx
    .insertInto('identity.account')
    .values({
      id: account,
      login_name: person.loginName,
      display_name: person.displayName,
      person_id: person.delegate === undefined ? null : sampleId<PersonId>(council, 'person', person.delegate),
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

import { beforeAll, expect, it } from 'vitest'
import { system } from '#platform/access'
import { hashPassword } from '#identity/server'
import { loadRegistry } from '#councils/server'
import { useDatabase } from '#platform/testing'
import { DEMO_PEOPLE, personName } from './people.ts'
import { seedPeople } from './seed.ts'

const db = useDatabase()

beforeAll(async () => {
  const hash = await hashPassword('con đò lá trúc qua sông')
  await db.database.transaction(system('a test fills the sample'), async (tx) => {
    await loadRegistry(tx)
    await seedPeople(tx, hash)
  })
})

it('every login of the demonstration that sits in a council is the delegate of its own name', async () => {
  const tied = await db.database.transaction(system('a test reads the sample'), (tx) =>
    tx
      .selectFrom('identity.account as account')
      .innerJoin('councils.person as person', 'person.id', 'account.person_id')
      .select(['account.login_name as login', 'person.full_name as name'])
      .orderBy('account.login_name')
      .execute(),
  )
  const sitting = DEMO_PEOPLE.filter(({ delegate }) => delegate !== undefined)
  expect(sitting.length).toBeGreaterThan(0)
  const named = sitting.map((person) => ({ login: person.loginName, name: personName(person) }))
  expect(tied).toEqual(named.toSorted((one, other) => (one.login < other.login ? -1 : 1)))
})

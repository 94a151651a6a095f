import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { anAccount, openTestIdentity, TEST_URL } from '../testing/index.ts'
import { putTotp } from './factor.store.ts'
import { secretOpensFactors } from './sealed-factors.ts'
import { openIdentity } from './surroundings.ts'

const db = useDatabase()
const opens = () => db.database.transaction(system('a test asks'), secretOpensFactors)

it('the installation’s secret is known by what was sealed under it; where nothing was, any will do', async () => {
  openTestIdentity()
  expect(await opens()).toBe(true)
  const account = await anAccount(db.database)
  await db.database.transaction(system('a test sets the stage'), (tx) => putTotp(tx, account, 'JBSWY3DPEHPK3PXP'))
  expect(await opens()).toBe(true)
  openIdentity({ secret: randomBytes(32), publicUrl: TEST_URL, provider: undefined })
  expect(await opens()).toBe(false)
  openTestIdentity()
  expect(await opens()).toBe(true)
})

import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { record } from '#audit/server'
import { aCouncilScope, actingAs, aLoginAs } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { modules, trailSubjects } from './modules.ts'

const db = useDatabase()

it('calls what was acted upon by its name, in the own scope of who reads', async () => {
  const { province, communes } = await db.database.transaction(system('a test sets the stage'), async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  const chief = await aLoginAs(db.database, { role: 'officeChief', council: province })
  const { rows } = await db.database.transaction(system('a test looks'), (tx) =>
    sql<{ council: string; id: string; name: string }>`
      select mandate.council_id as council, mandate.id, person.full_name as name
        from councils.mandate mandate
        join councils.person person on person.council_id = mandate.council_id and person.id = mandate.person_id
       where mandate.council_id in (${province}, ${communes[0]!.id}) order by mandate.id`.execute(tx),
  )
  const mandates = trailSubjects.find(({ kind }) => kind === 'councils/mandate')!
  const ids = rows.map(({ id }) => id)
  const named = await actingAs(db.database, chief, (tx) => mandates.find(tx, province, ids))
  const own = rows.filter(({ council }) => council === province).map(({ id, name }) => ({ id, name }))
  expect(own.length).toBeGreaterThan(0)
  expect(own.length).toBeLessThan(rows.length)
  expect(named.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(own)
})

it.each(trailSubjects)('$kind: answers nothing for what is not there', async ({ find }) => {
  const council = await aCouncilScope(db.database)
  const chief = await aLoginAs(db.database, { role: 'officeChief', council })
  expect(await actingAs(db.database, chief, (tx) => find(tx, council, [newId()]))).toEqual([])
})

it.each(['identity/passkey', 'privacy/correction'])('calls a %s by its person, though it is gone', async (kind) => {
  const council = await aCouncilScope(db.database)
  const chief = await aLoginAs(db.database, { role: 'officeChief', council })
  const owner = await aLoginAs(db.database, { role: 'delegate', council, displayName: 'Bà Chủ' })
  const id = newId<string>()
  await actingAs(db.database, owner, (tx, actor) =>
    record(tx, actor, { kind: 'identity.passkey-removed', subject: { kind, id } }),
  )
  await actingAs(db.database, chief, (tx, actor) =>
    record(tx, actor, { kind: 'privacy.correction-answered', subject: { kind, id } }),
  )
  const { find } = trailSubjects.find((one) => one.kind === kind)!
  expect(await actingAs(db.database, chief, (tx) => find(tx, council, [id]))).toEqual([{ id, name: 'Bà Chủ' }])
})

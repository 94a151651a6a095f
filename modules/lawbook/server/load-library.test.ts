import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import type { Tx } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { PARAMETER_KEYS } from '#lawbook'
import { library, libraryBases } from './library/index.ts'
import { loadLibrary } from './load-library.ts'

const db = useDatabase()
const asSystem = <Result>(work: (tx: Tx) => Promise<Result>) => db.database.transaction(system('test'), work)
const load = () => asSystem(loadLibrary)

const written = sql<string>`xmin::text`.as('written')

/** Every row with the transaction that last wrote it. */
const rows = () =>
  asSystem(async (tx) => ({
    bases: await tx.selectFrom('lawbook.legal_basis').selectAll().select(written).orderBy('id').execute(),
    parameters: await tx.selectFrom('lawbook.parameter').selectAll().select(written).orderBy('id').execute(),
    holidays: await tx.selectFrom('lawbook.holiday').selectAll().select(written).orderBy('id').execute(),
  }))

beforeAll(load)

describe('loading the library', () => {
  it('brings every text, every value and the holidays of each year', async () => {
    const { bases, parameters, holidays } = await rows()
    expect(bases).toHaveLength(Object.keys(libraryBases).length)
    expect(parameters).toHaveLength(PARAMETER_KEYS.flatMap((key) => library[key].rows).length)
    expect(parameters.filter((row) => row.basis_id === null && row.status !== 'unverified')).toEqual([])
    const years = new Set(holidays.map(({ date }) => date.slice(0, 4)))
    expect([...years].toSorted()).toEqual(Array.from({ length: 11 }, (_, index) => String(2021 + index)))
  })

  it('again writes nothing, and quickly enough for every start', async () => {
    const before = await rows()
    const started = performance.now()
    await load()
    expect(performance.now() - started).toBeLessThan(300)
    expect(await rows()).toEqual(before)
  })

  it('brings up to date what an earlier release of the library said', async () => {
    const [before] = (await rows()).parameters
    await asSystem((tx) =>
      tx.updateTable('lawbook.parameter').set({ article: 'Điều cũ' }).where('id', '=', before!.id).execute(),
    )
    await load()
    const after = (await rows()).parameters.find(({ id }) => id === before!.id)
    expect(after).toMatchObject({ article: before!.article, version: before!.version + 1 })
  })

  it('leaves alone what the administrator has the last word on', async () => {
    const { parameters, bases, holidays } = await rows()
    const [parameter, basis, holiday] = [parameters.at(-1)!, bases.at(-1)!, holidays.at(-1)!]
    const edited = { article: 'Điều 7 khoản 2', origin: 'administrator' }
    await asSystem(async (tx) => {
      await tx.updateTable('lawbook.parameter').set(edited).where('id', '=', parameter.id).execute()
      await tx
        .updateTable('lawbook.legal_basis')
        .set({ title: 'Tên đã sửa', origin: 'administrator' })
        .where('id', '=', basis.id)
        .execute()
      await tx.deleteFrom('lawbook.holiday').where('id', '=', holiday.id).execute()
    })
    await load()
    const after = await rows()
    expect(after.parameters.find(({ id }) => id === parameter.id)).toMatchObject(edited)
    expect(after.bases.find(({ id }) => id === basis.id)).toMatchObject({ title: 'Tên đã sửa' })
    expect(after.holidays.some(({ date }) => date === holiday.date)).toBe(false)
  })
})

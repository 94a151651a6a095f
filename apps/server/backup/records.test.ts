import pg from 'pg'
import { expect, it } from 'vitest'
import { system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, useServer } from '#identity/testing'
import { administrationModule } from '../administration/index.ts'
import type { HealthView } from '../administration/views.ts'
import type { Manifest } from './format.ts'
import { readRecords, recordBackup, recordDrill, recordRestoration } from './records.store.ts'

const db = useDatabase()
const api = useServer(db, { modules: [administrationModule] })

const SEAL = 'a'.repeat(64)
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const manifestOf = (takenAt: string) =>
  ({
    takenAt,
    tables: [{ rows: 40 }, { rows: 2 }],
    files: { count: 3, bytes: 9, damaged: ['x'] },
    keys: [{ inside: true }],
  }) as unknown as Manifest
const made = (takenAt: string, seal = SEAL) =>
  recordBackup(db.database, { manifest: manifestOf(takenAt), seal, bytes: 1234, milliseconds: 987.6 })
const records = () => db.database.transaction(system('a test looks'), readRecords)

it('tells the administrator the newest backup, how far it lies back, and whether it was ever restored', async () => {
  const admin = await aLoginAs(db.database, { role: 'systemAdmin', council: await aCouncilScope(db.database) })
  const backups = async () => (await api.get<HealthView>('/administration/health', admin)).body.backups
  expect(await backups()).toEqual({ state: 'none', last: null, drill: null, restored: null, sample: false })

  await made(hoursAgo(200), 'b'.repeat(64))
  expect(await backups()).toMatchObject({ state: 'tooOld' })
  await made(hoursAgo(30))
  expect(await backups()).toMatchObject({
    state: 'old',
    last: { rows: 42, files: 3, damaged: 1, bytes: 1234, milliseconds: 988, seal: SEAL, withKeys: true },
    drill: null,
  })
  await made(hoursAgo(1), 'c'.repeat(64))
  expect(await backups()).toMatchObject({ state: 'fresh', last: { seal: 'c'.repeat(64) } })
  expect(JSON.stringify(await backups())).not.toMatch(/\//)

  await expect(recordDrill(db.database, 'd'.repeat(64))).rejects.toThrow('không có bản sao lưu nào mang niêm phong')
  const drilled = await recordDrill(db.database, SEAL)
  expect(Date.parse(drilled)).toBeLessThan(Date.now() - 29 * 3_600_000)
  expect(await backups()).toMatchObject({ drill: { takenAt: drilled } })
})

it('what was restored has no backup of its own until one is made', async () => {
  const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  await recordRestoration(owner, hoursAgo(1), 'c'.repeat(64))
  await owner.end()
  const restored = await records()
  expect(restored).toMatchObject({ last: undefined, drill: undefined })
  expect(restored.since).toBe(restored.restored!.at)
  await made(hoursAgo(0), 'e'.repeat(64))
  expect(await records()).toMatchObject({ last: { seal: 'e'.repeat(64) } })
})

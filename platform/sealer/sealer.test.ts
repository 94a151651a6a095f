import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId, system } from '#platform/access'
import type { Tx } from '#platform/db'
import { emit, events, type PayloadsOf } from '#platform/events'
import { useDatabase } from '#platform/testing'
import { seal, sealedEventsOf, type SealStep, SEALED_CHANNEL, startSealer, waitUntilSealed } from './index.ts'

const testEvents = events({ 'sealertest.thing-done': z.object({ n: z.int() }) })
declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof testEvents> {}
}

const db = useDatabase()
const council = newId<CouncilId>()
const scope = system('test', council)

const happen = (tx: Tx, n: number) =>
  emit(tx, 'sealertest.thing-done', { subject: { kind: 'sealertest/thing', id: newId() }, payload: { n } })
const commit = (n: number) => db.database.transaction(scope, (tx) => happen(tx, n))

async function sealedNumbers(): Promise<number[]> {
  const sealed = await sealedEventsOf(db.database).after(0, 10_000)
  expect(sealed.map((event) => event.position)).toEqual(sealed.map((_event, n) => n + 1))
  return sealed.map((event) => (event.payload as { n: number }).n)
}

describe('the sealer', () => {
  it('gives positions in the order of becoming visible: who begins early and commits late is not skipped', async () => {
    let finish = () => {}
    const late = new Promise<void>((resolve) => (finish = resolve))
    let begun = () => {}
    const early = new Promise<void>((resolve) => (begun = resolve))
    const slow = db.database.transaction(scope, async (tx) => {
      await happen(tx, 1)
      begun()
      await late
    })
    await early
    await commit(2)
    expect(await seal(db.database, [])).toEqual({ sealed: 1, head: 1, more: false })
    finish()
    await slow
    await commit(3)
    expect(await seal(db.database, [])).toEqual({ sealed: 2, head: 3, more: false })
    expect(await sealedNumbers()).toEqual([2, 1, 3])
  })

  it('is one at a time however many try, and forgets nobody', async () => {
    const before = (await sealedNumbers()).length
    const numbers = Array.from({ length: 60 }, (_, n) => 100 + n)
    await Promise.all(numbers.flatMap((n) => [commit(n), ...(n % 5 === 0 ? [seal(db.database, [])] : [])]))
    await seal(db.database, [])
    expect(new Set((await sealedNumbers()).slice(before))).toEqual(new Set(numbers))
  })

  it('seals nothing when a step fails, and everything at the next turn', async () => {
    const before = await sealedNumbers()
    const broken: SealStep = { name: 'broken', seal: () => Promise.reject(new Error('step')) }
    await commit(200)
    await expect(seal(db.database, [broken])).rejects.toThrow('step')
    expect(await sealedNumbers()).toEqual(before)
    await seal(db.database, [])
    expect(await sealedNumbers()).toEqual([...before, 200])
  })

  it('tells the highest position of a batch once, when it can be read', async () => {
    const client = new pg.Client({ connectionString: db.urls.appUrl })
    await client.connect()
    await client.query(`listen ${SEALED_CHANNEL}`)
    const told: string[] = []
    client.on('notification', ({ payload }) => told.push(payload ?? ''))
    await Promise.all([commit(301), commit(302)])
    const { head } = await seal(db.database, [])
    await seal(db.database, [])
    await client.query('select 1')
    await client.end()
    expect(told).toEqual([String(head)])
  })

  it('works when woken, survives failures and stops', async () => {
    const failures: unknown[] = []
    let fails = true
    const step: SealStep = {
      name: 'at first broken',
      seal: async () => {
        if (fails) throw new Error('once')
        return 0
      },
    }
    const sealer = startSealer({ database: db.database, steps: [step], onFailure: (error) => failures.push(error) })
    await commit(401)
    await expect.poll(() => failures.length).toBeGreaterThan(0)
    fails = false
    await commit(402)
    await db.database.transaction(scope, (tx) => waitUntilSealed(tx))
    await sealer.stop()
    expect((await sealedNumbers()).slice(-2)).toEqual([401, 402])
    expect(sealer.lagSeconds()).toBeLessThan(5)
  })

  it('lets a position be set once and nothing else be changed', async () => {
    const change = (assignment: ReturnType<typeof sql>) =>
      db.database.transaction(system('test'), (tx) => sql`update platform.outbox set ${assignment}`.execute(tx))
    await expect(change(sql`name = 'other'`)).rejects.toThrow('permission denied')
  })
})

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId, system } from '#platform/access'
import { emit, events, type EventHandler, on, type PayloadsOf } from '#platform/events'
import { useDatabase } from '#platform/testing'
import { ATTEMPTS_AT_MOST } from './handler-round.ts'
import { deliveryFigures, type FailedDelivery, reviveDead, seal, startHandlers } from './index.ts'

const testEvents = events({ 'handlertest.thing-done': z.object({ n: z.int() }) })
declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof testEvents> {}
}

const db = useDatabase()
const council = newId<CouncilId>()
const failed: FailedDelivery[] = []

function start(...handlers: EventHandler[]) {
  return startHandlers({
    database: db.database,
    handlers,
    onFailure: (_error, delivery) => void (delivery && failed.push(delivery)),
    backOff: () => 0.01,
  })
}

async function happen(subject: string, numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    await db.database.transaction(system('test', council), (tx) =>
      emit(tx, 'handlertest.thing-done', { subject: { kind: 'handlertest/thing', id: subject }, payload: { n } }),
    )
  }
  await seal(db.database, [])
}

const registered = (name: string) =>
  expect
    .poll(() =>
      db.database.transaction(system('test'), async (tx) => {
        const { rows } = await sql`select from platform.handler where name = ${name}`.execute(tx)
        return rows.length
      }),
    )
    .toBe(1)

const figures = () => db.database.transaction(system('test'), deliveryFigures)

describe('handlers of events', () => {
  it('handle each event once in the order of its subject, though two processes run them', async () => {
    const seen: number[] = []
    const handler = on(
      'handlertest.thing-done',
      async (_tx, event) => void seen.push(event.payload.n),
      'handlertest.once',
    )
    const [one, other] = [start(handler), start(handler)]
    await registered(handler.name)
    await happen(newId(), [1, 2, 3, 4, 5])
    await expect.poll(() => seen.length).toBe(5)
    await happen(newId(), [6])
    await expect.poll(() => seen).toEqual([1, 2, 3, 4, 5, 6])
    await Promise.all([one.stop(), other.stop()])
  })

  it('tries again what failed, keeps nothing of the failed attempt, and holds up that subject only', async () => {
    const [stuck, free] = [newId<string>(), newId<string>()]
    const seen: number[] = []
    let failures = 3
    const handler = on(
      'handlertest.thing-done',
      async (tx, event) => {
        await emit(tx, 'handlertest.thing-done', {
          subject: { kind: 'handlertest/echo', id: newId() },
          payload: { n: -event.payload.n },
        })
        if (event.subject.kind === 'handlertest/echo') return
        if (event.payload.n === 11 && failures-- > 0) throw new TypeError('not yet')
        seen.push(event.payload.n)
      },
      'handlertest.again',
    )
    const handlers = start(handler)
    await registered(handler.name)
    await happen(stuck, [11, 12])
    await happen(free, [21])
    await expect.poll(() => seen.length).toBe(3)
    await handlers.stop()
    expect(seen.indexOf(12)).toBeGreaterThan(seen.indexOf(11))
    expect(failed.filter(({ handler: name }) => name === handler.name)).toHaveLength(3)
    await seal(db.database, [])
    const echoes = await db.database.transaction(system('test'), async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select (payload ->> 'n')::int as n from platform.outbox where subject_kind = 'handlertest/echo'
      `.execute(tx)
      return rows.map(({ n }) => n).toSorted((a, b) => b - a)
    })
    expect(echoes).toEqual([-11, -12, -21])
  })

  it('gives up after so many attempts, says so, goes on with the subject, and can be told to try again', async () => {
    const subject = newId<string>()
    const seen: number[] = []
    let broken = true
    const handler = on(
      'handlertest.thing-done',
      async (_tx, event) => {
        if (event.payload.n === 31 && broken) throw new Error('broken')
        seen.push(event.payload.n)
      },
      'handlertest.dead',
    )
    const handlers = start(handler)
    await registered(handler.name)
    await happen(subject, [31, 32])
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual([32])
    expect(failed.filter(({ handler: name }) => name === handler.name).map(({ last }) => last)).toEqual(
      Array.from({ length: ATTEMPTS_AT_MOST }, (_, n) => n === ATTEMPTS_AT_MOST - 1),
    )
    await expect.poll(figures).toEqual({ waiting: 0, dead: 1 })
    broken = false
    expect(await db.database.transaction(system('test'), (tx) => reviveDead(tx, handler.name))).toBe(1)
    await expect.poll(() => seen).toEqual([32, 31])
    await expect.poll(figures).toEqual({ waiting: 0, dead: 0 })
    await handlers.stop()
  })

  it('start at what is sealed when they are new', async () => {
    await happen(newId(), [41])
    const seen: number[] = []
    const handler = on(
      'handlertest.thing-done',
      async (_tx, event) => void seen.push(event.payload.n),
      'handlertest.new',
    )
    const handlers = start(handler)
    await registered(handler.name)
    await happen(newId(), [42])
    await expect.poll(() => seen).toEqual([42])
    await handlers.stop()
  })

  it('must have names of their own', () => {
    const handler = on('handlertest.thing-done', async () => {}, 'handlertest.same')
    expect(() => start(handler, handler)).toThrow('same name')
  })
})

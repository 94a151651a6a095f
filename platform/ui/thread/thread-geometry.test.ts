import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLAG_AT, lengthOf, type ThreadDays, threadGeometry, threadSteps } from './thread-geometry.ts'

const day = fc.nat({ max: 900 })

/** Threads as they happen: each step on or after the one before, nothing after today. */
const threads: fc.Arbitrary<ThreadDays> = fc
  .record({
    waits: fc.array(fc.nat({ max: 120 }), { maxLength: 5 }),
    due: fc.option(day, { nil: undefined }),
    more: day,
  })
  .map(({ waits, due, more }) => {
    const done: Partial<Record<(typeof threadSteps)[number], number>> = {}
    let at = 0
    for (const [index, wait] of waits.entries()) {
      at = index === 0 ? 0 : at + wait
      done[threadSteps[index]!] = at
    }
    return { done, due, today: at + more }
  })

test('a thread not yet overdue shows what is left before the flag', () => {
  const { gap, flag, doneTo } = threadGeometry({ done: { assigned: 0, acknowledged: 2 }, due: 30, today: 20 })
  expect(gap).toEqual({ kind: 'left', from: FLAG_AT - 6, to: FLAG_AT, days: 10 })
  expect(flag).toBe(FLAG_AT)
  expect(doneTo).toBe(25)
})

test('an overdue thread grows to the right of the flag', () => {
  const { gap } = threadGeometry({ done: { assigned: 0 }, due: 30, today: 45 })
  expect(gap).toEqual({ kind: 'over', from: FLAG_AT, to: FLAG_AT + 9, days: 15 })
})

test('an answer stands before the flag when early, behind it when late, on it when on the day', () => {
  const answered = (on: number) =>
    threadGeometry({ done: { assigned: 0, acknowledged: 1, answered: on }, due: 30, today: 99 })
  expect(answered(20).stations[2]!.at).toBeLessThan(FLAG_AT)
  expect(answered(20).gap?.kind).toBe('early')
  expect(answered(40).stations[2]!.at).toBeGreaterThan(FLAG_AT)
  expect(answered(40).gap?.kind).toBe('late')
  expect(answered(30)).toMatchObject({ gap: undefined, stations: { 2: { at: FLAG_AT } } })
})

test('without a deadline there is no flag and no gap', () => {
  expect(threadGeometry({ done: { assigned: 0 }, today: 400 })).toMatchObject({ flag: undefined, gap: undefined })
})

describe('whatever happens', () => {
  test('stations keep their order and stay on the thread', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const places = threadGeometry(thread).stations.map((station) => station.at)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places[0]).toBe(0)
        expect(places.at(-1)).toBe(100)
        expect(new Set(places).size).toBe(threadSteps.length)
      }),
    )
  })

  test('exactly one step is awaited until the thread is closed', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const awaited = threadGeometry(thread).stations.filter((station) => station.state === 'awaited')
        expect(awaited).toHaveLength(thread.done.closed === undefined ? 1 : 0)
      }),
    )
  })

  test('a longer delay is never drawn shorter, and the smallest is seen', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 400 }), (days, more, given) => {
        expect(lengthOf(days + more, given)).toBeGreaterThanOrEqual(lengthOf(days, given))
        expect(lengthOf(days, given) > 0).toBe(days > 0)
      }),
    )
  })

  test('red stands only right of the flag, what is left only left of it', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const { gap } = threadGeometry(thread)
        if (gap === undefined) return
        const behind = gap.kind === 'over' || gap.kind === 'late'
        expect(behind ? gap.from : gap.to).toBe(FLAG_AT)
        expect(gap.to).toBeGreaterThan(gap.from)
      }),
    )
  })
})

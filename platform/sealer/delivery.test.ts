import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import type { SealedEvent } from '#platform/events'
import { type Delivery, deliverInOrder } from './delivery.ts'

const delivery = (position: number, subject: string): Delivery => ({
  event: { position, subject: { kind: 'test/thing', id: subject }, council: '' as CouncilId } as SealedEvent,
  attempts: 0,
  stored: false,
})

describe('delivering in order', () => {
  it('tries each subject in order, none after a failed one, and loses no delivery', async () => {
    const cases = fc.record({
      subjects: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }),
      broken: fc.uniqueArray(fc.nat(30)),
      atOnce: fc.integer({ min: 1, max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ subjects, broken, atOnce }) => {
        const tried: Delivery[] = []
        const deliveries = subjects.map((subject, n) => delivery(n, subject))
        const outcomes = await deliverInOrder(
          deliveries,
          async (each) => {
            tried.push(each)
            await Promise.resolve()
            if (broken.includes(each.event.position)) throw new Error('broken')
          },
          atOnce,
        )
        expect(outcomes.map((outcome) => outcome.delivery.event.position).toSorted((a, b) => a - b)).toEqual(
          deliveries.map((each) => each.event.position),
        )
        for (const subject of new Set(subjects)) {
          const all = deliveries.filter((each) => each.event.subject.id === subject)
          const firstBroken = all.findIndex((each) => broken.includes(each.event.position))
          const expected = firstBroken < 0 ? all : all.slice(0, firstBroken + 1)
          expect(tried.filter((each) => each.event.subject.id === subject)).toEqual(expected)
        }
        for (const { delivery: each, became } of outcomes) {
          const was = tried.includes(each) ? (broken.includes(each.event.position) ? 'failed' : 'done') : 'behind'
          expect(became).toBe(was)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { MANDATE_EVENT_KINDS, MANDATE_STATES, type MandateEventKind, type MandateState } from '#councils'
import { anEventHistory } from '../testing/mandate.arbitraries.ts'
import { type CountedEvent, firstContradiction, mayFollow, standingOf, stateAfter, stateOn } from './mandate.rules.ts'

const day = (text: string) => calendarDate(text)
const event = (kind: MandateEventKind, on: string): CountedEvent => ({ kind, on: day(on) })

describe('what may follow what', () => {
  const allowed: Record<MandateState | 'nothing', readonly MandateEventKind[]> = {
    nothing: ['elected', 'designated'],
    elected: ['certified', 'began', 'resigned', 'lostMandate', 'deceased', 'moved'],
    certified: ['began', 'resigned', 'transferred', 'lostMandate', 'deceased', 'moved'],
    active: ['suspended', 'resigned', 'transferred', 'recalled', 'lostMandate', 'deceased', 'moved', 'termEnded'],
    suspended: ['restored', 'resigned', 'transferred', 'recalled', 'lostMandate', 'deceased', 'moved', 'termEnded'],
    ended: [],
  }
  const pairs = (['nothing', ...MANDATE_STATES] as const).flatMap((from) =>
    MANDATE_EVENT_KINDS.map((kind) => ({ from, kind, may: allowed[from].includes(kind) })),
  )

  it.each(pairs)('$kind after $from: $may', ({ from, kind, may }) => {
    expect(mayFollow(from === 'nothing' ? undefined : from, kind)).toBe(may)
  })
})

describe('the state on a day', () => {
  const history = [
    event('elected', '2021-05-23'),
    event('certified', '2021-06-10'),
    event('began', '2021-06-29'),
    event('suspended', '2022-03-01'),
    event('restored', '2022-09-01'),
    event('transferred', '2022-12-21'),
  ]

  it.each([
    ['2021-05-22', undefined],
    ['2021-05-23', 'elected'],
    ['2021-06-28', 'certified'],
    ['2021-06-29', 'active'],
    ['2022-08-31', 'suspended'],
    ['2022-12-20', 'active'],
    ['2022-12-21', 'ended'],
    ['2026-01-01', 'ended'],
  ])('on %s is %s', (on, state) => {
    expect(stateOn(history, day(on))).toBe(state)
  })

  it('keeps the reason of the end', () => {
    expect(standingOf(history)).toEqual({ state: 'ended', since: '2022-12-21', endReason: 'transferred' })
  })

  it('does not depend on the order in which the days were typed in', () => {
    expect(stateOn(history.toReversed(), day('2022-08-31'))).toBe('suspended')
  })
})

describe('a history that contradicts itself', () => {
  it('names the event and the state it met', () => {
    const history = [event('elected', '2026-03-15'), event('suspended', '2026-04-10')]
    expect(firstContradiction(history)).toEqual({ event: history[1], state: 'elected' })
  })

  it('finds an event that was slipped in after the end', () => {
    const history = [
      event('designated', '2025-07-01'),
      event('deceased', '2025-08-01'),
      event('suspended', '2025-09-01'),
    ]
    expect(firstContradiction(history)?.event.kind).toBe('suspended')
  })
})

describe('every sound history', () => {
  it('has no contradiction, and its standing is the state of its last day', () => {
    fc.assert(
      fc.property(anEventHistory(), (history) => {
        expect(firstContradiction(history)).toBeUndefined()
        expect(standingOf(history).state).toBe(stateOn(history, history.at(-1)!.on))
      }),
    )
  })

  it('once ended stays ended', () => {
    fc.assert(
      fc.property(anEventHistory(), fc.integer({ min: 0, max: 4_000 }), (history, later) => {
        const end = history.find((one) => stateAfter(one.kind) === 'ended')
        fc.pre(end !== undefined)
        const then = day(new Date(Date.parse(end.on) + later * 86_400_000).toISOString().slice(0, 10))
        expect(stateOn(history, then)).toBe('ended')
      }),
    )
  })
})

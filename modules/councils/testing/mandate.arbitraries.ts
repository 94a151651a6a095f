import fc from 'fast-check'
import { calendarDate } from '#platform/calendar'
import { MANDATE_EVENT_KINDS, type MandateEventKind } from '#councils'
import { type CountedEvent, mayFollow, stateAfter } from '../server/mandate.rules.ts'

const START = Date.UTC(2021, 4, 23)
const DAY = 86_400_000

/** A mandate's dated events as they can happen: each may follow the one before, on the same day or later. */
export function anEventHistory(): fc.Arbitrary<CountedEvent[]> {
  const step = fc.record({ choice: fc.nat(), days: fc.integer({ min: 0, max: 400 }) })
  return fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => {
    const events: CountedEvent[] = []
    let time = START
    for (const { choice, days } of steps) {
      const kind = pick(events.at(-1)?.kind, choice)
      if (kind === undefined) break
      time += days * DAY
      events.push({ kind, on: calendarDate(new Date(time).toISOString().slice(0, 10)) })
    }
    return events
  })
}

function pick(last: MandateEventKind | undefined, choice: number): MandateEventKind | undefined {
  const possible = MANDATE_EVENT_KINDS.filter((kind) => mayFollow(last && stateAfter(last), kind))
  return possible[choice % possible.length]
}

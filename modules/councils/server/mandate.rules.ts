import type { CalendarDate } from '#platform/calendar'
import { END_REASONS, type EndReason, type MandateEventKind, type MandateState } from '#councils'

/** What a rule needs to know of an event; those that were undone are left out before they come here. */
export interface CountedEvent {
  readonly kind: MandateEventKind
  readonly on: CalendarDate
}

/** The state that an event leads to, whatever was before: so the last event up to a day tells the state of that day. */
const STATE_AFTER: Record<MandateEventKind, MandateState> = {
  elected: 'elected',
  designated: 'active',
  certified: 'certified',
  began: 'active',
  suspended: 'suspended',
  restored: 'active',
  resigned: 'ended',
  transferred: 'ended',
  recalled: 'ended',
  lostMandate: 'ended',
  deceased: 'ended',
  moved: 'ended',
  termEnded: 'ended',
}

const FIRST: ReadonlySet<MandateEventKind> = new Set(['elected', 'designated'])

/**
 * What may follow each state. The work may begin without a recorded certificate: a missing paper must not stop a register.
 * A delegate can die, withdraw or be convicted before the first session; recall, suspension and the end of a term
 * presuppose that the work began (Law 72/2025/QH15, article 38).
 */
const MAY_FOLLOW: Record<MandateState, readonly MandateEventKind[]> = {
  elected: ['certified', 'began', 'resigned', 'lostMandate', 'deceased', 'moved'],
  certified: ['began', 'resigned', 'transferred', 'lostMandate', 'deceased', 'moved'],
  active: ['suspended', ...END_REASONS],
  suspended: ['restored', ...END_REASONS],
  ended: [],
}

/** The state that an event leads to. */
export function stateAfter(kind: MandateEventKind): MandateState {
  return STATE_AFTER[kind]
}

/** Whether an event may follow a state; `undefined` is a mandate without any event yet. */
export function mayFollow(state: MandateState | undefined, kind: MandateEventKind): boolean {
  return state === undefined ? FIRST.has(kind) : MAY_FOLLOW[state].includes(kind)
}

/** Events in the order in which they count: by day; entries of one day keep the order in which they were recorded. */
export function inOrder<Event extends CountedEvent>(events: readonly Event[]): Event[] {
  return events.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

/** The state on a day, or undefined before the first event. */
export function stateOn(events: readonly CountedEvent[], day: CalendarDate): MandateState | undefined {
  const last = inOrder(events).findLast((event) => event.on <= day)
  return last && stateAfter(last.kind)
}

/** The first event that can't follow what is before it, with the state it met; undefined when the history is sound. */
export function firstContradiction<Event extends CountedEvent>(
  events: readonly Event[],
): { event: Event; state: MandateState | undefined } | undefined {
  let state: MandateState | undefined
  for (const event of inOrder(events)) {
    if (!mayFollow(state, event.kind)) return { event, state }
    state = stateAfter(event.kind)
  }
  return undefined
}

/** What stands on the mandate itself, so that lists need not replay its events. */
export interface Standing {
  readonly state: MandateState
  readonly since: CalendarDate
  readonly endReason: EndReason | null
}

/** The standing after the last event. A mandate has at least the event that made it. */
export function standingOf(events: readonly CountedEvent[]): Standing {
  const last = inOrder(events).at(-1)
  if (last === undefined) throw new Error('A mandate has at least the event that made it.')
  return { state: stateAfter(last.kind), since: last.on, endReason: endReasonOf(last.kind) }
}

/** The reason for the end that an event is, or null for the other events. */
export function endReasonOf(kind: MandateEventKind): EndReason | null {
  return END_REASONS.find((reason) => reason === kind) ?? null
}

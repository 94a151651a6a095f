import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveHub, type LiveEvent, type LiveSource, liveUrl, type LiveState } from './live-hub.ts'

class FakeSource implements LiveSource {
  readonly #heard = new Map<string, (event: MessageEvent<string>) => void>()
  closed = false
  readonly url: string
  constructor(url: string) {
    this.url = url
  }
  close() {
    this.closed = true
  }
  addEventListener(type: string, hear: (event: MessageEvent<string>) => void) {
    this.#heard.set(type, hear)
  }
  say(type: string, lastEventId = '', data = '{}') {
    this.#heard.get(type)?.(new MessageEvent(type, { data, lastEventId }))
  }
  happened(position: string, council: string, subject: string) {
    const event = {
      name: 'voters.petition-forwarded',
      council,
      subject: { kind: 'petition', id: subject },
      at: 'now',
      payload: {},
    }
    this.say('happened', position, JSON.stringify(event))
  }
}

let opened: FakeSource[]
let hub: LiveHub

beforeEach(() => {
  vi.useFakeTimers()
  opened = []
  hub = new LiveHub((url) => {
    const source = new FakeSource(url)
    opened.push(source)
    return source
  }, 'assignment-1')
})
afterEach(() => {
  vi.useRealTimers()
})

const line = (topics: string, after = '') => liveUrl({ topics, after, capacity: 'assignment-1' })

function listener(...topics: string[]) {
  const events: LiveEvent[] = []
  const states: LiveState[] = []
  let resets = 0
  return {
    topics,
    events,
    states,
    resets: () => resets,
    onEvent: (event: LiveEvent) => events.push(event),
    onReset: () => (resets += 1),
    onState: (state: LiveState) => states.push(state),
  }
}

test('listeners that come together share one connection over the union of their topics', () => {
  hub.listen(listener('b', 'a'))
  hub.listen(listener('a'))
  vi.runAllTimers()
  expect(opened.map((source) => source.url)).toEqual([line('a,b')])
})

test('an event reaches those who listen to its council or to its subject, and no one else', () => {
  const council = listener('council:c')
  const subject = listener('petition:p')
  const other = listener('council:d', 'petition:q', 'delegate:p')
  for (const one of [council, subject, other]) hub.listen(one)
  vi.runAllTimers()
  opened[0]!.happened('7', 'c', 'p')
  opened[0]!.happened('8', 'e', 'p')
  expect([council.events.length, subject.events.length, other.events.length]).toEqual([1, 2, 0])
})

test('new topics open a new line from the last position, and close the old one', () => {
  hub.listen(listener('a'))
  vi.runAllTimers()
  opened[0]!.say('ready', '40')
  opened[0]!.happened('41', 'c', 'p')
  hub.listen(listener('b'))
  vi.runAllTimers()
  expect(opened[0]!.closed).toBe(true)
  expect(opened[1]!.url).toBe(line('a,b', '41'))
})

test('after a gap too long to be told everyone reads anew', () => {
  const one = listener('a')
  hub.listen(one)
  vi.runAllTimers()
  opened[0]!.say('reset', '900')
  expect(one.resets()).toBe(1)
})

test('leaving and coming back within a moment keeps the connection', () => {
  const stop = hub.listen(listener('a'))
  vi.runAllTimers()
  stop()
  hub.listen(listener('a'))
  vi.runAllTimers()
  expect(opened).toHaveLength(1)
  expect(opened[0]!.closed).toBe(false)
})

test('the last one to leave closes the connection', () => {
  const stop = hub.listen(listener('a'))
  vi.runAllTimers()
  stop()
  vi.runAllTimers()
  expect(opened[0]!.closed).toBe(true)
})

test('everyone hears that the line is lost and found again, once each', () => {
  const one = listener('a')
  hub.listen(one)
  vi.runAllTimers()
  opened[0]!.say('error')
  opened[0]!.say('error')
  opened[0]!.say('open')
  expect(one.states).toEqual(['connected', 'reconnecting', 'connected'])
})

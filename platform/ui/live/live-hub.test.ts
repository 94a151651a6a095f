import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveHub, type LiveEvent, type LiveSource, liveUrl, type LiveState } from './live-hub.ts'

class FakeSource implements LiveSource {
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent<string>) => void) | null = null
  closed = false
  readonly url: string
  constructor(url: string) {
    this.url = url
  }
  close() {
    this.closed = true
  }
  send(id: string, topic: string) {
    const data = JSON.stringify({ topic, name: 'voters.petition-forwarded', council: 'c', subject: 's', at: 'now' })
    this.onmessage?.(new MessageEvent('message', { data, lastEventId: id }))
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
  })
})
afterEach(() => {
  vi.useRealTimers()
})

function listener(...topics: string[]) {
  const events: LiveEvent[] = []
  const states: LiveState[] = []
  return { topics, events, states, onEvent: (e: LiveEvent) => events.push(e), onState: (s: LiveState) => states.push(s) }
}

test('listeners that come together share one connection over the union of their topics', () => {
  hub.listen(listener('b', 'a'))
  hub.listen(listener('a'))
  vi.runAllTimers()
  expect(opened.map((source) => source.url)).toEqual([liveUrl('a,b', undefined)])
})

test('an event reaches those who listen to its topic, and no one else', () => {
  const one = listener('a')
  const other = listener('b')
  hub.listen(one)
  hub.listen(other)
  vi.runAllTimers()
  opened[0]!.send('7', 'a')
  expect(one.events.map((event) => event.id)).toEqual(['7'])
  expect(other.events).toEqual([])
})

test('new topics open a new connection from the last position, and close the old one', () => {
  hub.listen(listener('a'))
  vi.runAllTimers()
  opened[0]!.send('41', 'a')
  hub.listen(listener('b'))
  vi.runAllTimers()
  expect(opened[0]!.closed).toBe(true)
  expect(opened[1]!.url).toBe(liveUrl('a,b', '41'))
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
  opened[0]!.onerror?.(new Event('error'))
  opened[0]!.onerror?.(new Event('error'))
  opened[0]!.onopen?.(new Event('open'))
  expect(one.states).toEqual(['connected', 'reconnecting', 'connected'])
})

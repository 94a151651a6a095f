import { chosenCapacity } from '../api/index.ts'
import { concerns, LiveHub, type LiveListener, type LiveState } from './live-hub.ts'
import type { FromTab, ToTab } from './live-messages.ts'

/** Who carries the live line to this tab: the browser's shared worker, or the tab itself where there is none. */
export interface LiveCarrier {
  listen(listener: LiveListener): () => void
}

export function openLive(): LiveCarrier {
  if (typeof SharedWorker !== 'undefined') return new WorkerLive()
  return new LiveHub((url) => new EventSource(url), chosenCapacity())
}

class WorkerLive implements LiveCarrier {
  readonly #listeners = new Set<LiveListener>()
  readonly #port: MessagePort
  #state: LiveState = 'connected'

  constructor() {
    const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'nt-live' })
    this.#port = worker.port
    this.#port.addEventListener('message', ({ data }: MessageEvent<ToTab>) => this.#hear(data))
    this.#port.start()
    // A port doesn't know that its tab is gone; a page kept for "back" listens again when it returns.
    addEventListener('pagehide', () => this.#ask([]))
    addEventListener('pageshow', (event) => event.persisted && this.#askAll())
  }

  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener)
    listener.onState(this.#state)
    this.#askAll()
    return () => {
      this.#listeners.delete(listener)
      this.#askAll()
    }
  }

  #askAll(): void {
    this.#ask([...this.#listeners].flatMap((listener) => listener.topics))
  }

  #ask(topics: readonly string[]): void {
    const message: FromTab = { topics, capacity: chosenCapacity() }
    this.#port.postMessage(message, [])
  }

  #hear(message: ToTab): void {
    if ('state' in message) this.#state = message.state
    for (const listener of this.#listeners) {
      if ('state' in message) listener.onState(message.state)
      else if ('reset' in message) listener.onReset()
      else if (concerns(listener.topics, message.event)) listener.onEvent(message.event)
    }
  }
}

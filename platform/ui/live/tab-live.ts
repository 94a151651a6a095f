import { LiveHub, type LiveEvent, type LiveListener, type LiveState } from './live-hub.ts'
import type { FromTab, ToTab } from './live-messages.ts'

/** Who carries the live stream to this tab: the browser's shared worker, or the tab itself where there is none. */
export interface LiveCarrier {
  listen(listener: LiveListener): () => void
}

export function openLive(): LiveCarrier {
  return typeof SharedWorker === 'undefined' ? new LiveHub((url) => new EventSource(url)) : new WorkerLive()
}

class WorkerLive implements LiveCarrier {
  readonly #listeners = new Set<LiveListener>()
  readonly #port: MessagePort
  #state: LiveState = 'connected'

  constructor() {
    const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'nt-live' })
    this.#port = worker.port
    this.#port.onmessage = ({ data }: MessageEvent<ToTab>) => {
      if ('event' in data) this.#deliver(data.event)
      else this.#tell(data.state)
    }
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
    this.#port.postMessage({ topics } satisfies FromTab)
  }

  #deliver(event: LiveEvent): void {
    for (const listener of this.#listeners) if (listener.topics.includes(event.topic)) listener.onEvent(event)
  }

  #tell(state: LiveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener.onState(state)
  }
}

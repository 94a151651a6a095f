/** One thing that happened, as the live stream tells it: names and ids, nothing personal. */
export interface LiveEvent {
  /** Position in the sealed order; the place to resume from. */
  readonly id: string
  readonly topic: string
  readonly name: string
  readonly council: string
  readonly subject: string
  readonly at: string
}

export type LiveState = 'connected' | 'reconnecting'

/** What a hub needs of an EventSource. */
export interface LiveSource {
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  onmessage: ((event: MessageEvent<string>) => void) | null
  close(): void
}

export interface LiveListener {
  readonly topics: readonly string[]
  readonly onEvent: (event: LiveEvent) => void
  readonly onState: (state: LiveState) => void
}

export const LIVE_PATH = '/api/v1/live'

/** Topics often change together when a screen is left and the next one opens: one new connection, not five. */
const SETTLE_MS = 60

/**
 * Holds one connection for everyone who listens in this browser. The set of topics is the union of what is listened
 * to; when it changes the connection is opened anew from the last position, so nothing is missed in between.
 */
export class LiveHub {
  readonly #open: (url: string) => LiveSource
  readonly #listeners = new Set<LiveListener>()
  #source: LiveSource | undefined
  #connectedTopics = ''
  #last: string | undefined
  #state: LiveState = 'connected'
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(open: (url: string) => LiveSource) {
    this.#open = open
  }

  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener)
    listener.onState(this.#state)
    this.#settle()
    return () => {
      this.#listeners.delete(listener)
      this.#settle()
    }
  }

  #settle(): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => this.#connect(), SETTLE_MS)
  }

  #connect(): void {
    const topics = [...new Set([...this.#listeners].flatMap((listener) => listener.topics))].toSorted().join(',')
    if (topics === this.#connectedTopics) return
    this.#source?.close()
    this.#source = undefined
    this.#connectedTopics = topics
    if (topics === '') return
    const source = this.#open(liveUrl(topics, this.#last))
    source.onopen = () => this.#tell('connected')
    source.onerror = () => this.#tell('reconnecting')
    source.onmessage = (message) => this.#deliver(message)
    this.#source = source
  }

  #deliver(message: MessageEvent<string>): void {
    this.#last = message.lastEventId || this.#last
    const event = JSON.parse(message.data) as Omit<LiveEvent, 'id'>
    for (const listener of this.#listeners) {
      if (listener.topics.includes(event.topic)) listener.onEvent({ ...event, id: message.lastEventId })
    }
  }

  #tell(state: LiveState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener.onState(state)
  }
}

/** A browser resumes by the Last-Event-ID header itself; a connection opened for other topics names the place in its address. */
export function liveUrl(topics: string, lastEventId: string | undefined): string {
  const query = new URLSearchParams({ topics })
  if (lastEventId !== undefined) query.set('lastEventId', lastEventId)
  return `${LIVE_PATH}?${query}`
}

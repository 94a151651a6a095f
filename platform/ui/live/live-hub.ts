/** One thing that happened, as the live line tells it: names and ids, nothing personal. */
export interface LiveEvent {
  readonly name: string
  readonly council: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly at: string
  readonly payload: unknown
}

export type LiveState = 'connected' | 'reconnecting'

/** What a hub needs of an EventSource. */
export interface LiveSource {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void
  close(): void
}

export interface LiveListener {
  /** `council:<id>` for all that happens in a council, `<subject kind>:<id>` for one thing. */
  readonly topics: readonly string[]
  readonly onEvent: (event: LiveEvent) => void
  /** Too much was missed to be told: what is shown must be read anew. */
  readonly onReset: () => void
  readonly onState: (state: LiveState) => void
}

export const LIVE_PATH = '/api/v1/live'

/** Topics often change together when a screen is left and the next one opens: one new line, not five. */
const SETTLE_MS = 60

/**
 * Holds one line for everyone who listens in one capacity. Its topics are the union of what is listened to; when they
 * change the line is opened anew from the last position, so that nothing is missed in between.
 */
export class LiveHub {
  readonly #open: (url: string) => LiveSource
  readonly #capacity: string | undefined
  readonly #listeners = new Set<LiveListener>()
  #source: LiveSource | undefined
  #topics = ''
  #last = ''
  #state: LiveState = 'connected'
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(open: (url: string) => LiveSource, capacity: string | undefined) {
    this.#open = open
    this.#capacity = capacity
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
    if (topics === this.#topics) return
    this.#source?.close()
    this.#source = undefined
    this.#topics = topics
    if (topics === '') return
    const source = this.#open(liveUrl({ topics, after: this.#last, capacity: this.#capacity }))
    source.addEventListener('open', () => this.#tell('connected'))
    source.addEventListener('error', () => this.#tell('reconnecting'))
    source.addEventListener('ready', (message) => this.#moveTo(message))
    source.addEventListener('happened', (message) => {
      this.#moveTo(message)
      this.#deliver(JSON.parse(message.data) as LiveEvent)
    })
    source.addEventListener('reset', (message) => {
      this.#moveTo(message)
      for (const listener of this.#listeners) listener.onReset()
    })
    this.#source = source
  }

  #moveTo(message: MessageEvent<string>): void {
    if (message.lastEventId !== '') this.#last = message.lastEventId
  }

  #deliver(event: LiveEvent): void {
    for (const listener of this.#listeners) if (concerns(listener.topics, event)) listener.onEvent(event)
  }

  #tell(state: LiveState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener.onState(state)
  }
}

/** Is the event one of these topics? */
export function concerns(topics: readonly string[], { council, subject }: LiveEvent): boolean {
  return topics.includes(`council:${council}`) || topics.includes(`${subject.kind}:${subject.id}`)
}

interface LivePlace {
  readonly topics: string
  readonly after: string
  readonly capacity: string | undefined
}

/** A browser that reconnects says its position in Last-Event-ID; a line opened for other topics says it in its address. */
export function liveUrl({ topics, after, capacity }: LivePlace): string {
  const query = new URLSearchParams({ topics })
  if (after !== '') query.set('after', after)
  if (capacity !== undefined) query.set('capacity', capacity)
  return `${LIVE_PATH}?${query}`
}

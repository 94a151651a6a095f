import type { SealedEvent } from '#platform/events'
import type { SealedEvents } from '#platform/sealer'
import type { Listening } from './listen.ts'
import type { LiveLine } from './live-line.ts'
import { RecentEvents } from './recent-events.ts'
import { type Topic, topicsOf } from './topic.ts'

export interface LiveHubOptions {
  readonly events: SealedEvents
  /** Tells when there may be something new; see `listen`. */
  readonly listen: (onNotice: () => void) => Listening
  /** The account whose rights an event changed: its lines are looked up anew before they get anything more. */
  readonly rightsChangedBy?: (event: SealedEvent) => string | undefined
  readonly onFailure: (error: unknown) => void
  /** How many events one may have missed and still be sent them; who missed more loads anew. */
  readonly replayAtMost?: number
}

const REPLAY_AT_MOST = 4096
const READ_AT_ONCE = 500
/** Even if a notice was lost, events are found after this time. */
const LOOK_EVERY_MS = 5000
/** Each line beats once in this many turns of a second. */
const BEAT_TURNS = 25

/** Reads each sealed event once for this process and hands it to the lines that may show it. */
export class LiveHub {
  readonly recent: RecentEvents
  readonly #options: LiveHubOptions
  readonly #replayAtMost: number
  /** The lines, each with its turn to beat. */
  readonly #lines = new Map<LiveLine, number>()
  readonly #byTopic = new Map<Topic, Set<LiveLine>>()
  readonly #byLogin = new Map<string, number>()
  #reading: Promise<void> | undefined
  #readAgain = false
  #turn = 0
  #stops: (() => Promise<void> | void)[] = []

  constructor(options: LiveHubOptions) {
    this.#options = options
    this.#replayAtMost = options.replayAtMost ?? REPLAY_AT_MOST
    this.recent = new RecentEvents(this.#replayAtMost)
  }

  get connections(): number {
    return this.#lines.size
  }

  linesOfLogin(login: string): number {
    return this.#byLogin.get(login) ?? 0
  }

  /** Reads what is recent, so that whoever listened to another process or before a restart can resume here. */
  async start(): Promise<void> {
    const head = await this.#options.events.head()
    this.recent.startAfter(Math.max(0, head - this.#replayAtMost))
    await this.read()
    const listening = this.#options.listen(() => void this.read())
    const looking = setInterval(() => void this.read(), LOOK_EVERY_MS)
    const beating = setInterval(() => this.#beat(), 1000)
    this.#stops = [() => listening.stop(), () => clearInterval(looking), () => clearInterval(beating)]
  }

  async stop(): Promise<void> {
    for (const line of this.#lines.keys()) line.end()
    for (const stop of this.#stops) await stop()
    await this.#reading
  }

  /** Reads to the end of what is sealed; never fails: what can't be read now is read at the next notice. */
  read(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true
      return this.#reading
    }
    this.#reading = this.#readAll()
      .catch(this.#options.onFailure)
      .finally(() => (this.#reading = undefined))
    return this.#reading
  }

  join(line: LiveLine): void {
    this.#lines.set(line, this.#lines.size % BEAT_TURNS)
    this.#byLogin.set(line.subscription.login, this.linesOfLogin(line.subscription.login) + 1)
    this.#joinTopics(line)
    line.open()
  }

  leave(line: LiveLine): void {
    if (!this.#lines.delete(line)) return
    const { login } = line.subscription
    const left = this.linesOfLogin(login) - 1
    if (left > 0) this.#byLogin.set(login, left)
    else this.#byLogin.delete(login)
    this.#leaveTopics(line)
  }

  #joinTopics(line: LiveLine): void {
    for (const topic of line.subscription.grants.keys()) {
      const lines = this.#byTopic.get(topic)
      if (lines) lines.add(line)
      else this.#byTopic.set(topic, new Set([line]))
    }
  }

  #leaveTopics(line: LiveLine): void {
    for (const topic of line.subscription.grants.keys()) {
      const lines = this.#byTopic.get(topic)
      lines?.delete(line)
      if (lines?.size === 0) this.#byTopic.delete(topic)
    }
  }

  async #readAll(): Promise<void> {
    do {
      this.#readAgain = false
      const events = await this.#options.events.after(this.recent.head, READ_AT_ONCE)
      this.#handOut(events)
      if (events.length === READ_AT_ONCE) this.#readAgain = true
      else if (events.length === 0) await this.#noticeRestore()
    } while (this.#readAgain)
  }

  /** A database restored from a backup has fewer events than were read: everybody begins anew. */
  async #noticeRestore(): Promise<void> {
    const head = await this.#options.events.head()
    if (head >= this.recent.head) return
    this.recent.startAfter(head)
    for (const line of this.#lines.keys()) line.end()
  }

  #handOut(events: readonly SealedEvent[]): void {
    let from = this.recent.head
    const concerned = new Set<LiveLine>()
    const flush = () => {
      for (const line of this.#lines.keys()) {
        if (concerned.has(line)) line.proceed()
        else line.passOver(from)
      }
      concerned.clear()
      from = this.recent.head
    }
    for (const event of events) {
      this.recent.add(event)
      for (const topic of topicsOf(event)) {
        for (const line of this.#byTopic.get(topic) ?? []) concerned.add(line)
      }
      const account = this.#options.rightsChangedBy?.(event)
      if (account === undefined) continue
      flush()
      for (const line of this.#lines.keys()) if (line.subscription.account === account) void this.#renew(line)
    }
    flush()
  }

  async #renew(line: LiveLine): Promise<void> {
    line.hold()
    try {
      const subscription = await line.renew()
      if (!this.#lines.has(line)) return
      this.#leaveTopics(line)
      line.release(subscription)
      this.#joinTopics(line)
    } catch {
      // The browser comes back and is told why it may not listen.
      line.end()
    }
  }

  #beat(): void {
    this.#turn = (this.#turn + 1) % BEAT_TURNS
    for (const [line, turn] of this.#lines) if (turn === this.#turn) line.beat()
  }
}

import type { ServerResponse } from 'node:http'
import type { SealedEvent } from '#platform/events'
import { heartbeatFrame, readyFrame, resetFrame } from './frame.ts'
import type { RecentEvents } from './recent-events.ts'
import { covers, type Grant, type Topic, topicsOf } from './topic.ts'

/** Who listens, and what they were granted. */
export interface Subscription {
  readonly account: string
  readonly login: string
  readonly grants: ReadonlyMap<Topic, Grant>
}

/** A line that takes nothing for so long is dropped; the browser comes back and resumes. */
const STUCK_MS = 60_000
export interface LineOptions {
  readonly subscription: Subscription
  /** The last position that the browser has seen. */
  readonly position: number
  /** Looks up the rights anew; throws where there are none left. */
  readonly renew: () => Promise<Subscription>
}

const RETRY_MS = { least: 1000, spread: 4000 }

/**
 * One open line to one browser. It holds only a position: what a slow line has not taken is read again from the recent
 * events when it has room, so a line costs the same however slow it is.
 */
export class LiveLine {
  subscription: Subscription
  readonly renew: LineOptions['renew']
  readonly #response: ServerResponse
  readonly #recent: RecentEvents
  #position: number
  #full = false
  #fullSince = 0
  #held = false

  constructor(response: ServerResponse, recent: RecentEvents, options: LineOptions) {
    this.#response = response
    this.#recent = recent
    this.#position = options.position
    this.subscription = options.subscription
    this.renew = options.renew
    response.on('drain', () => {
      this.#full = false
      this.proceed()
    })
  }

  open(): void {
    const retry = RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)
    const topics = [...this.subscription.grants.keys()]
    this.#write(readyFrame(Math.max(0, this.#position), topics, retry))
    this.proceed()
  }

  /** Sends what is after the line's position, as far as there is room. */
  proceed(): void {
    if (this.#held || this.#full) return
    if (!this.#recent.reachesBack(this.#position)) {
      this.#position = this.#recent.head
      this.#write(resetFrame(this.#position))
    }
    while (!this.#full && this.#position < this.#recent.head) {
      const position = ++this.#position
      if (this.#mayShow(this.#recent.at(position))) this.#write(this.#recent.frameAt(position))
    }
  }

  /** Moves on over events after `from` that don't concern this line. */
  passOver(from: number): void {
    if (this.#position === from) this.#position = this.#recent.head
  }

  /** Nothing is sent until {@link release}: the rights are being looked up anew. */
  hold(): void {
    this.#held = true
  }

  release(subscription: Subscription): void {
    this.subscription = subscription
    this.#held = false
    this.proceed()
  }

  beat(): void {
    if (this.#full) {
      if (performance.now() - this.#fullSince > STUCK_MS) this.#response.destroy()
    } else if (!this.#held) {
      this.#write(heartbeatFrame(this.#position))
    }
  }

  end(): void {
    this.#response.end()
  }

  #mayShow(event: SealedEvent): boolean {
    return topicsOf(event).some((topic) => {
      const grant = this.subscription.grants.get(topic)
      return grant !== undefined && covers(grant, event)
    })
  }

  #write(frame: Buffer | string): void {
    if (this.#response.writableEnded || this.#response.write(frame)) return
    this.#full = true
    this.#fullSince = performance.now()
  }
}

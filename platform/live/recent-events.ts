import type { SealedEvent } from '#platform/events'
import { eventFrame } from './frame.ts'

interface Kept {
  readonly event: SealedEvent
  frame: Buffer | undefined
}

/** The latest sealed events in memory: a listener who comes back soon is answered without asking the database. */
export class RecentEvents {
  readonly #limit: number
  #kept: Kept[] = []
  #head = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The highest position read. */
  get head(): number {
    return this.#head
  }

  /** Forgets all and begins after this position. */
  startAfter(position: number): void {
    this.#kept = []
    this.#head = position
  }

  add(event: SealedEvent): void {
    if (event.position !== this.#head + 1) {
      throw new Error(`Position ${event.position} does not follow ${this.#head}.`)
    }
    this.#kept.push({ event, frame: undefined })
    this.#head = event.position
    // Cut in large pieces: shifting one by one would move the whole array each time.
    if (this.#kept.length >= 2 * this.#limit) this.#kept = this.#kept.slice(-this.#limit)
  }

  /** Are all events after this position still here? */
  reachesBack(position: number): boolean {
    return position >= this.#head - this.#kept.length
  }

  /** The event at a position that {@link reachesBack}. */
  at(position: number): SealedEvent {
    return this.#keptAt(position).event
  }

  frameAt(position: number): Buffer {
    const kept = this.#keptAt(position)
    kept.frame ??= eventFrame(kept.event)
    return kept.frame
  }

  #keptAt(position: number): Kept {
    return this.#kept[this.#kept.length - 1 - (this.#head - position)]!
  }
}

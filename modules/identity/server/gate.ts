interface Waiting {
  readonly enter: () => void
}

/** Lets so many in at once; so many more may wait, the next is told no. */
export class Gate {
  readonly #width: number
  readonly #longestQueue: number
  readonly #full: () => Error
  readonly #queue: Waiting[] = []
  #inside = 0

  constructor(options: { width: number; longestQueue: number; full: () => Error }) {
    this.#width = options.width
    this.#longestQueue = options.longestQueue
    this.#full = options.full
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter()
    try {
      return await work()
    } finally {
      const next = this.#queue.shift()
      // The place passes on directly: nobody who comes meanwhile overtakes who waits.
      if (next) next.enter()
      else this.#inside -= 1
    }
  }

  async #enter(): Promise<void> {
    if (this.#inside < this.#width) {
      this.#inside += 1
      return
    }
    if (this.#queue.length >= this.#longestQueue) throw this.#full()
    await new Promise<void>((enter) => this.#queue.push({ enter }))
  }
}

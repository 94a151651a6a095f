/** A browser's EventSource as far as the fault test needs it: comes back after a break and says what it saw last. */
export class LiveClient {
  readonly seen: number[] = []
  resets = 0
  breaks = 0
  #lastId: string | undefined
  #stopped = false
  readonly #stop = new AbortController()
  readonly #running: Promise<void>

  constructor(address: () => string, topic: string) {
    this.#running = this.#run(address, topic)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stop.abort()
    await this.#running
  }

  async #run(address: () => string, topic: string): Promise<void> {
    while (!this.#stopped) {
      try {
        const reply = await fetch(`${address()}/live?topics=${topic}`, {
          signal: this.#stop.signal,
          headers: this.#lastId === undefined ? {} : { 'last-event-id': this.#lastId },
        })
        if (reply.status !== 200) throw new Error(`status ${reply.status}`)
        let rest = ''
        for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) {
          const blocks = (rest + chunk).split('\n\n')
          rest = blocks.pop()!
          for (const block of blocks) this.#take(block)
        }
      } catch {
        // Killed, or not yet there.
      }
      this.breaks++
      if (!this.#stopped) await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
    }
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const id = field('id')
    if (id !== undefined) this.#lastId = id
    const event = field('event')
    if (event === 'happened') this.seen.push(Number(id))
    if (event === 'reset') this.resets++
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FaultDatabase, JumpingClock } from './product-world.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'server', 'main.ts')
const CLOCK = join(import.meta.dirname, 'jumping-clock.ts')
const READY_AT_MOST_MS = 120_000

/** One of the servers, as it is started for people, in a process of its own. */
export class ProductServer {
  readonly address: string
  /** Times it ended without being told to. */
  ends = 0
  readonly #log: string
  readonly #port: number
  readonly #database: FaultDatabase
  readonly #clock: JumpingClock
  #process: ChildProcess | undefined
  #told = false

  constructor(port: number, database: FaultDatabase, clock: JumpingClock) {
    this.#port = port
    // Beside the database's disk: that one is filled.
    this.#log = `${database.folder}-server-${port}.log`
    this.address = `http://127.0.0.1:${port}`
    this.#database = database
    this.#clock = clock
  }

  /** Starts it and answers when it takes requests; how long that took, in seconds. */
  async start(): Promise<number> {
    const began = performance.now()
    while (performance.now() - began < READY_AT_MOST_MS) {
      if (!this.#process) this.#spawn()
      if (await this.#isReady()) return (performance.now() - began) / 1000
      await pause(50)
    }
    throw new Error(`The server at ${this.address} is not ready after ${READY_AT_MOST_MS / 1000} s.`)
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends it as a service manager does that exchanges servers. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /**
   * The faults that the server could not explain, each once, with where they arose, and, where it ended by itself, what
   * it said in plain words; takes the log away.
   */
  surprises(): string[] {
    const lines = readFileSync(this.#log, 'utf8').split('\n')
    rmSync(this.#log)
    const words = this.ends === 0 ? [] : lines.filter((line) => line !== '' && !line.startsWith('{'))
    const faults = lines
      .filter((line) => line.includes('"msg":"surprise"'))
      .map((line) => (JSON.parse(line) as { err: { stack?: string } }).err.stack ?? line)
    return [...new Set([...faults, ...words])]
  }

  #spawn(): void {
    this.#told = false
    const log = openSync(this.#log, 'a')
    const child = spawn(process.execPath, ['--import', CLOCK, MAIN], {
      env: {
        ...process.env,
        DATABASE_URL: this.#database.ownerUrl,
        DATA_DIR: join(this.#database.folder, 'data'),
        PORT: String(this.#port),
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_MINUTE: '100000',
        CLOCK_FILE: this.#clock.file,
      },
      stdio: ['ignore', log, log],
    })
    this.#process = child
    child.once('exit', () => {
      if (!this.#told) this.ends += 1
      if (this.#process === child) this.#process = undefined
    })
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null) return
    this.#told = true
    child.kill(signal)
    await once(child, 'exit')
  }

  async #isReady(): Promise<boolean> {
    const reply = await fetch(`${this.address}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined)
    await reply?.body?.cancel()
    return reply?.status === 200
  }
}

import { connect, type Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import { aLoginAs } from '#identity/testing'
import { anAgency } from '#councils/testing'
import { alone, type Figure } from './figure.ts'
import { median, until } from './measure.ts'
import type { Stage } from './stage.ts'

const LINES = 5000
const EVENTS = 5
/** Connections that are begun and not yet answered: a browser's network is not the machine that is measured. */
const AT_ONCE = 256

/** 5,000 people who listen to what happens in their council, each with a login of their own, on one process. */
export async function benchLive(stage: Stage): Promise<Figure[]> {
  const { product, province: council } = stage
  await makeListeners(stage)
  const officer = await aLoginAs(stage.database, { role: 'officeChief', council })
  const before = product.memory()
  const lines = Array.from({ length: LINES }, (_, n) => new Line(product.port, council, `line-${n + 1}`))

  const opening = performance.now()
  await openAll(lines)
  const opened = performance.now() - opening
  const each = (product.memory() - before) / LINES / 1024

  const delays: number[] = []
  for (let event = 0; event < EVENTS; event++) {
    const heard = Promise.all(lines.map((line) => line.nextEvent()))
    const headers = { ...officer.headers, 'idempotency-key': randomUUID() }
    const act = await product.post(`/api/v1/councils/${council}/agencies`, headers, anAgency())
    if (act.status >= 300) throw new Error(`The act was refused: ${act.body}`)
    const acted = performance.now()
    await heard
    delays.push(performance.now() - acted)
  }

  await product.stop()
  await until(async () => lines.every((line) => line.closed))
  await product.startAgain()
  const back = performance.now()
  await openAll(lines)
  const reconnected = performance.now() - back
  for (const line of lines) line.close()

  return [
    alone(`${LINES} live lines: time to open`, 'ms', opened),
    alone(`${LINES} live lines: memory each`, 'KiB', each),
    alone(`${LINES} live lines: from an act's reply to the last receiver`, 'ms', median(delays)),
    alone(`${LINES} live lines: all back after a restart, resumed by position`, 'ms', reconnected),
  ]
}

async function openAll(lines: readonly Line[]): Promise<void> {
  const waiting = [...lines]
  const opener = async () => {
    for (let line = waiting.pop(); line; line = waiting.pop()) await line.open()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
}

/** 5,000 delegates of the council, signed in: one statement a table. */
async function makeListeners({ owner, province }: Stage): Promise<void> {
  const people = `generate_series(1, ${LINES}) n`
  await owner.query(`
    insert into identity.account (id, login_name, display_name, created_at)
    select bench.id('line' || n), 'line-' || n, 'Người nghe ' || n, now() from ${people}`)
  await owner.query(`
    insert into identity.assignment (council_id, id, account_id, role, title, valid_from)
    select '${province}', bench.id('held' || n), bench.id('line' || n), 'delegate', 'Đại biểu', '2026-04-10' from ${people}`)
  await owner.query(`
    insert into identity.login (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, agent)
    select gen_random_uuid(), bench.id('line' || n), encode(sha256(convert_to('line-' || n, 'utf8')), 'hex'),
           now(), now(), now() + interval '1 day', '127.0.0.1', 'bench' from ${people}`)
  await owner.query('analyze identity.account, identity.assignment, identity.login')
}

/** One browser's line, as little of it as listening needs. */
class Line {
  readonly #port: number
  readonly #topic: string
  readonly #token: string
  #socket: Socket | undefined
  #lastId: string | undefined
  #onReady: ((failure?: Error) => void) | undefined
  #onEvent: (() => void) | undefined
  closed = true

  constructor(port: number, council: string, token: string) {
    this.#port = port
    this.#topic = `council:${council}`
    this.#token = token
  }

  /** Opens the line, or opens it again after what it has seen; answers once it is ready. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#onReady = (failure) => (failure ? reject(failure) : resolve())
      const socket = connect(this.#port, '127.0.0.1')
      this.#socket = socket
      this.closed = false
      socket.on('data', (chunk) => this.#take(chunk.toString('latin1')))
      socket.on('error', () => socket.destroy())
      socket.on('close', () => (this.closed = true))
      const resume = this.#lastId === undefined ? '' : `last-event-id: ${this.#lastId}\r\n`
      socket.write(
        `GET /api/v1/live?topics=${this.#topic} HTTP/1.1\r\nhost: localhost\r\ncookie: login=${this.#token}\r\n${resume}\r\n`,
      )
    })
  }

  nextEvent(): Promise<void> {
    return new Promise((resolve) => (this.#onEvent = resolve))
  }

  close(): void {
    this.#socket?.destroy()
  }

  #take(text: string): void {
    if (text.startsWith('HTTP/1.1 ') && !text.startsWith('HTTP/1.1 200')) this.#onReady?.(new Error(text.slice(0, 300)))
    this.#lastId = /(?:^|\n)id: (\d+)/.exec(text)?.[1] ?? this.#lastId
    if (text.includes('event: ready')) this.#onReady?.()
    if (text.includes('event: happened')) this.#onEvent?.()
  }
}

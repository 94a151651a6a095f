import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CouncilId } from '#platform/access'
import type { TestLogin } from '#identity/testing'
import type { ProductServer } from './product-server.ts'

/** People who write down petitions and, unanswered, send the same again: to whichever server answers. */
export class Load {
  /** By the petition's text: the code that was answered. */
  readonly acknowledged = new Map<string, string>()
  /** Answers that no fault explains. */
  readonly refused: string[] = []
  readonly statuses = new Map<number, number>()
  broken = 0
  lastAcknowledged = 0
  #running = true
  #people: Promise<void>[] = []
  readonly #servers: readonly ProductServer[]
  readonly #council: CouncilId

  constructor(servers: readonly ProductServer[], council: CouncilId, logins: readonly TestLogin[]) {
    this.#servers = servers
    this.#council = council
    this.#people = logins.map((login) => this.#work(login))
  }

  /** Seconds from now until the next act is acknowledged. */
  async recovery(): Promise<number> {
    const from = performance.now()
    while (this.lastAcknowledged < from) await pause(5)
    return (this.lastAcknowledged - from) / 1000
  }

  /** Ends when every act under way is answered. */
  async end(): Promise<void> {
    this.#running = false
    await Promise.all(this.#people)
  }

  async #work(login: TestLogin): Promise<void> {
    while (this.#running) {
      const key = randomUUID()
      const content = `Kiến nghị ${key}`
      const body = JSON.stringify({ content, sourceKind: 'receivedDirectly', receivedOn: '2026-06-01' })
      while (!(await this.#send(login, key, content, body))) await pause(20 + Math.random() * 80)
      await pause(Math.random() * 60)
    }
  }

  /** True once the act is answered for good. */
  async #send(login: TestLogin, key: string, content: string, body: string): Promise<boolean> {
    const server = this.#servers[Math.floor(Math.random() * this.#servers.length)]!
    try {
      const reply = await fetch(`${server.address}/api/v1/councils/${this.#council}/petitions`, {
        method: 'POST',
        headers: { ...login.headers, 'content-type': 'application/json', 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(35_000),
      })
      const text = await reply.text()
      this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1)
      if (reply.status === 201) {
        this.acknowledged.set(content, (JSON.parse(text) as { code: string }).code)
        this.lastAcknowledged = performance.now()
        return true
      }
      // Away, overloaded, without room: each says to try again. A clock a day ahead of the database ends nothing.
      if ([429, 503, 507].includes(reply.status)) return false
      this.refused.push(`${reply.status} ${text.slice(0, 200)}`)
      return reply.status < 500
    } catch {
      this.broken += 1
      return false
    }
  }
}

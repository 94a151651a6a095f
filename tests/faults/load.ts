import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CouncilId } from '#platform/access'
import type { TestLogin } from '#identity/testing'
import type { ProductServer } from './product-server.ts'

/** Who works together: one writes, sends files and submits papers; the others approve. */
export interface Desk {
  readonly officer: TestLogin
  /** In the order of the chain of a province. */
  readonly approvers: readonly TestLogin[]
}

/** A paper that was handed in, as far as its way was acknowledged. */
export interface HandedIn {
  readonly paper: string
  readonly content: Buffer
  approvals: number
}

interface Act {
  readonly path: string
  /** None: it only reads. */
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly type?: string
}

const EVERY_PAPER_AFTER = 3

/**
 * People who write down petitions, send files, submit them and approve, and who, unanswered, send the same again: to
 * whichever server answers.
 */
export class Load {
  /** By the petition's text: the code that was answered. */
  readonly petitions = new Map<string, string>()
  /** By the file's name: the id that was answered. */
  readonly files = new Map<string, string>()
  /** By the document's excerpt: what was answered of its way. */
  readonly papers = new Map<string, HandedIn>()
  /** Answers that no fault explains. */
  readonly refused: string[] = []
  readonly statuses = new Map<number, number>()
  broken = 0
  lastAcknowledged = 0
  readonly #ended = new AbortController()
  #people: Promise<void>[] = []
  readonly #servers: readonly ProductServer[]
  readonly #council: CouncilId

  constructor(servers: readonly ProductServer[], council: CouncilId, desks: readonly Desk[]) {
    this.#servers = servers
    this.#council = council
    this.#people = desks.map((desk) => this.#work(desk))
  }

  /** Acts that were answered with yes. */
  get acknowledged(): number {
    const approvals = [...this.papers.values()].reduce((sum, paper) => sum + paper.approvals, 0)
    return this.petitions.size + this.files.size + this.papers.size + approvals
  }

  /** Seconds from now until the next act is acknowledged. */
  async recovery(): Promise<number> {
    const from = performance.now()
    while (this.lastAcknowledged < from) await pause(5)
    return (this.lastAcknowledged - from) / 1000
  }

  /** Ends when every act under way is answered. */
  async end(): Promise<void> {
    this.#ended.abort()
    await Promise.all(this.#people)
  }

  async #work(desk: Desk): Promise<void> {
    for (let n = 1; !this.#ended.signal.aborted; n++) {
      await this.#petition(desk)
      if (n % EVERY_PAPER_AFTER === 0) await this.#paper(desk)
      await pause(Math.random() * 60)
    }
  }

  async #petition({ officer }: Desk): Promise<void> {
    const content = `Kiến nghị ${randomUUID()}`
    const said = { content, sourceKind: 'receivedDirectly', receivedOn: '2026-06-01' }
    const reply = await this.#until<{ code: string }>(officer, json('petitions', said))
    if (reply) this.petitions.set(content, reply.code)
  }

  /** A file, the paper that hands it in, and its approvals: each an act of its own, by whoever's turn it is. */
  async #paper({ officer, approvers }: Desk): Promise<void> {
    const mark = randomUUID()
    const content = Buffer.from(`%PDF-1.4\n% ${mark}\n${'%'.repeat(Math.random() * 20_000)}\n%%EOF\n`)
    const name = `van-ban-${mark}.pdf`
    const file = await this.#until<{ id: string }>(officer, upload('approvals/files?purpose=document', name, content))
    if (!file) return
    this.files.set(name, file.id)
    const excerpt = `Văn bản ${mark}`
    const said = { type: 'plan', excerpt, receivers: 'Thường trực HĐND', signedFor: 'standing', file: file.id }
    const handed = await this.#until<{ paper: string }>(officer, json('approvals/documents', said))
    if (!handed) return
    const paper = { paper: handed.paper, content, approvals: 0 }
    this.papers.set(excerpt, paper)
    for (const approver of approvers) {
      const path = `approvals/${paper.paper}`
      const seen = await this.#until<{ version: number }>(approver, { path })
      if (!seen || !(await this.#until(approver, json(`${path}/approve`, { version: seen.version })))) return
      paper.approvals += 1
    }
  }

  /** Sends the act until it is answered for good; undefined where it is refused. */
  async #until<Reply>(login: TestLogin, act: Act): Promise<Reply | undefined> {
    const key = randomUUID()
    for (;;) {
      const answer = await this.#send<Reply>(login, act, key)
      if (answer !== 'again') return answer
      await pause(20 + Math.random() * 80)
    }
  }

  async #send<Reply>(login: TestLogin, { path, body, type }: Act, key: string): Promise<Reply | undefined | 'again'> {
    const server = this.#servers[Math.floor(Math.random() * this.#servers.length)]!
    try {
      const reply = await fetch(`${server.address}/api/v1/councils/${this.#council}/${path}`, {
        headers: login.headers,
        ...(body !== undefined && {
          method: 'POST',
          headers: { ...login.headers, 'content-type': type!, 'idempotency-key': key },
          body,
        }),
        signal: AbortSignal.timeout(35_000),
      })
      const text = await reply.text()
      this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1)
      if (reply.ok) {
        if (body !== undefined) this.lastAcknowledged = performance.now()
        return JSON.parse(text) as Reply
      }
      // Away, overloaded, without room: each says to try again. A clock a day ahead of the database ends nothing.
      if ([429, 503, 507].includes(reply.status)) return 'again'
      this.refused.push(`${path.replaceAll(/[0-9a-f-]{36}/g, '…')} ${reply.status} ${text.slice(0, 200)}`)
      return reply.status < 500 ? undefined : 'again'
    } catch {
      this.broken += 1
      return 'again'
    }
  }
}

const json = (path: string, said: object): Act => ({ path, body: JSON.stringify(said), type: 'application/json' })

function upload(path: string, name: string, content: Buffer): Act {
  const head = `--bound\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  const body = Uint8Array.from(Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--bound--\r\n')]))
  return { path, body, type: 'multipart/form-data; boundary=bound' }
}

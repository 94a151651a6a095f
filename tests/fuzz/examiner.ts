import type { Operation } from './document.ts'
import { readable } from './readable.ts'
import type { Request } from './requests.ts'
import type { Caller, World } from './world.ts'

const TRIES_UNDER_PRESSURE = 5
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i

export interface Answer {
  readonly status: number
  readonly body: string
}

/** What must not come of a request, beside what never may. */
export interface MustNot {
  /** Succeed, because of this. */
  readonly succeed?: string
}

/** Sends requests as a caller and looks at every answer; keeps what went wrong, with the request that shows it. */
export class Examiner {
  /** By what went wrong and where. */
  readonly findings = new Map<string, string[]>()
  readonly statuses = new Map<number, number>()
  /** By endpoint, how often each status was answered. */
  readonly answers = new Map<Operation, Map<number, number>>()
  calls = 0
  readonly #world: World
  readonly #replay: (operation: Operation) => string

  constructor(world: World, replay: (operation: Operation) => string) {
    this.#world = world
    this.#replay = replay
  }

  async ask(caller: Caller, request: Request, mustNot: MustNot = {}): Promise<Answer> {
    let reply = await this.#send(caller, request)
    if (reply.statusCode === 401 && caller.login()) {
      await caller.again()
      reply = await this.#send(caller, request)
    }
    const { statusCode: status, body } = reply
    this.#count(request.operation, status)
    if (status >= 500) {
      this.found(`answers ${status}`, caller, request, this.#world.surprise().slice(0, 1500))
    }
    const seen = await readable(reply.rawPayload)
    for (const mark of caller.mustNotSee.filter((each) => seen.includes(each))) {
      const at = seen.indexOf(mark)
      this.found(`shows ${mark}`, caller, request, seen.slice(Math.max(0, at - 300), at + 60))
    }
    if (status >= 400) {
      const fault = wordless(body)
      if (fault) this.found(`refuses ${fault}`, caller, request, body.slice(0, 600))
    } else if (status < 300 && mustNot.succeed) {
      this.found(mustNot.succeed, caller, request, `${status} ${body.slice(0, 300)}`)
    }
    return { status, body }
  }

  /** Asks the same again under the same key: the answer must be the same, unless the first ended the right to ask. */
  async repeat(caller: Caller, request: Request, first: Answer): Promise<void> {
    const again = await this.#send(caller, request)
    if ([401, 403].includes(again.statusCode)) return
    if (again.statusCode !== first.status || again.body !== first.body) {
      const difference = `${first.body.slice(0, 200)} → ${again.statusCode} ${again.body.slice(0, 200)}`
      this.found('repeats otherwise', caller, request, difference)
    }
  }

  found(what: string, caller: Caller, request: Request, more: string): void {
    const { operation, kind, url, payload } = request
    const shown = Buffer.isBuffer(payload) ? '(a file)' : (payload ?? '').slice(0, 600)
    const key = `${what}: ${operation.name}`
    const line = [
      `${caller.name} · ${kind} · ${url.slice(0, 300)} ${shown}`,
      more,
      `again: ${this.#replay(operation)}`,
    ].join('\n      ')
    if (!this.findings.has(key)) console.error(`found: ${key}\n      ${line}`)
    this.findings.set(key, [...(this.findings.get(key) ?? []), line])
  }

  #count(operation: Operation, status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    const own = this.answers.get(operation) ?? new Map<number, number>()
    this.answers.set(operation, own.set(status, (own.get(status) ?? 0) + 1))
  }

  async #send(caller: Caller, { operation, url, headers, payload }: Request) {
    for (let tries = 0; ; tries++) {
      this.calls += 1
      const reply = await this.#world.app.server.inject({
        method: operation.method,
        url,
        headers: { ...caller.login()?.headers, ...headers },
        // Whoever guesses codes is slowed down by address: here everybody calls from another one.
        remoteAddress: `10.${(this.calls >> 16) & 255}.${(this.calls >> 8) & 255}.${this.calls & 255}`,
        ...(payload !== undefined && { payload }),
      })
      // A machine with two cores may be asked for too much at once; that is said so, and is no fault.
      if (reply.statusCode !== 503 || tries === TRIES_UNDER_PRESSURE) return reply
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** What a refusal lacks of what people need to read. */
function wordless(body: string): string | undefined {
  let problem: { code?: string; title?: string; detail?: string; next?: string; errors?: { message: string }[] }
  try {
    problem = JSON.parse(body) as typeof problem
  } catch {
    return 'without a problem that can be read'
  }
  const texts = [problem.title, problem.detail, problem.next]
  if (problem.code === undefined || texts.some((text) => !text || !VIETNAMESE.test(text))) return 'without Vietnamese'
  if (texts.some((text) => /\{\w+\}|undefined|\[object/.test(text!))) return 'with a text that is not filled in'
  const silent = problem.errors?.find(({ message }) => !VIETNAMESE.test(message))
  return silent && `a field without Vietnamese: ${silent.message.slice(0, 60)}`
}

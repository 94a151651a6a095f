import type { Asking } from './asking.ts'
import type { Operation } from './document.ts'
import type { Answer, Examiner } from './examiner.ts'
import { SPOILT_FILES } from './files.ts'
import { hintFor } from './hints/index.ts'
import { NASTY_TEXTS } from './nasty.ts'
import { type Asked, type Request, withBrokenBodies, written } from './requests.ts'
import { type Spoilt, spoilt } from './spoil.ts'
import type { Caller, World } from './world.ts'

/** An endpoint that is told no may be told yes once others have made what it needs. */
const PASSES = 3
const TRIES_A_PASS = 40
const SPOILT_OF_EACH = 40
const NEEDS_AT_MOST = 4
const NASTY_PLACES = 6
/** An address has its own limit, before any route. */
const LONGEST_PLACE = 2000

interface Surroundings {
  readonly world: World
  readonly examiner: Examiner
  readonly asking: Asking
  readonly isPublic: (operation: Operation) => boolean
  /** A repeat under the same key gets the same reply. */
  readonly keepsReplies: (operation: Operation) => boolean
  /** Rounds of spoilt requests for each endpoint. */
  readonly each: number
  readonly seed: number
}

interface Granted {
  readonly caller: Caller
  readonly asked: Asked
}

/** What is asked of every endpoint, in which order, by whom. */
export class Examination {
  /** What each endpoint said yes to. */
  readonly reached = new Map<Operation, Granted>()
  /** Hints that stand on what is no more there. */
  readonly failedHints = new Map<string, string>()
  readonly latestNo = new Map<Operation, string>()
  /** Spoilt requests that differ in one place from one that was granted right after them. */
  oneStepAway = 0
  repeated = 0
  readonly #in: Surroundings
  readonly #operations: readonly Operation[]

  constructor(operations: readonly Operation[], surroundings: Surroundings) {
    this.#operations = operations
    this.#in = surroundings
  }

  /** Asks every endpoint until it says yes; of the chosen ones it then tries what lies one step from that. */
  async reachAll(operations: readonly Operation[], chosen: ReadonlySet<Operation>): Promise<void> {
    const isLast = (operation: Operation) => hintFor(operation).last !== undefined
    const last = operations.filter(isLast).toSorted((a, b) => hintFor(a).last! - hintFor(b).last!)
    const first = operations.filter((operation) => !isLast(operation))
    for (let pass = 0; pass < PASSES; pass++) {
      for (const operation of first) await this.#reach(operation, pass, chosen.has(operation))
    }
    for (const operation of last) await this.#reach(operation, PASSES, chosen.has(operation))
  }

  async #reach(operation: Operation, pass: number, thenSpoil: boolean): Promise<void> {
    if (this.reached.has(operation) || hintFor(operation).never !== undefined) return
    let callers = this.#callersOf(operation)
    for (let n = 0; n < TRIES_A_PASS && callers.length > 0; n++) {
      const caller = callers[n % callers.length]!
      const asked = await this.#prepare(operation, caller, pass * TRIES_A_PASS + n)
      if (!asked) {
        callers = callers.filter((each) => each !== caller)
        continue
      }
      const answer = await this.#grant(operation, caller, asked)
      if (answer.status < 300) {
        if (thenSpoil) await this.#spoil(operation, caller)
        return
      }
      if ([401, 403].includes(answer.status)) callers = callers.filter((each) => each !== caller)
    }
  }

  /** A hint that cannot be followed says so; the endpoint is asked without. */
  async #prepare(operation: Operation, caller: Caller, more: number, depth = 0): Promise<Asked | undefined> {
    const prepare = () => this.#in.asking.prepare(operation, caller, this.#seedOf(operation, more))
    try {
      const asked = await prepare()
      const { needs } = hintFor(operation)
      if (asked || !needs || depth >= NEEDS_AT_MOST) return asked
      for (const name of needs) await this.#make(name, caller, more, depth)
      return await prepare()
    } catch (error) {
      this.failedHints.set(operation.name, String(error))
      return undefined
    }
  }

  /** Has another endpoint make what is needed, as whoever was granted it before, in the council of this caller. */
  async #make(name: string, { council }: Caller, more: number, depth: number): Promise<void> {
    const operation = this.#operations.find((each) => each.name === name)!
    const role = this.reached.get(operation)?.caller.role
    const able = this.#callersOf(operation).filter((caller) => caller.council === council)
    for (const caller of able.toSorted((a, b) => Number(b.role === role) - Number(a.role === role))) {
      const asked = await this.#prepare(operation, caller, more, depth + 1)
      if (asked && (await this.#grant(operation, caller, asked)).status < 300) return
    }
  }

  /** Asks for what should be granted, and the same again under the same key. */
  async #grant(operation: Operation, caller: Caller, asked: Asked): Promise<Answer> {
    const request = written(operation, asked, 'fitting')
    const answer = await this.#in.examiner.ask(caller, request)
    if (answer.status >= 300) {
      this.latestNo.set(
        operation,
        `${caller.name} · ${request.url} ${asked.file ? asked.file.name : String(request.payload).slice(0, 500)}\n         ${answer.body.slice(0, 500)}`,
      )
      return answer
    }
    if (!this.reached.has(operation)) this.reached.set(operation, { caller, asked })
    if (operation.method === 'POST' && caller.login() && !asked.file && this.#in.keepsReplies(operation)) {
      this.repeated += 1
      await this.#in.examiner.repeat(caller, request, answer)
    }
    return answer
  }

  /** What lies one step from a request that is granted: spoilt ones first, then itself. */
  async #spoil(operation: Operation, caller: Caller): Promise<void> {
    for (let round = 0; round < this.#in.each; round++) {
      const seed = this.#seedOf(operation, 1000 + round)
      const asked = (await this.#prepare(operation, caller, 1000 + round)) ?? this.reached.get(operation)!.asked
      const requests = await this.#spoiltRequests(operation, caller, asked, seed)
      for (const { request, ...mustNot } of requests) await this.#in.examiner.ask(caller, request, mustNot)
      const { status } = await this.#grant(operation, caller, asked)
      if (status < 300) this.oneStepAway += requests.length
    }
  }

  async #spoiltRequests(
    operation: Operation,
    caller: Caller,
    asked: Asked,
    seed: number,
  ): Promise<{ request: Request; succeed?: string }[]> {
    const places = [...Object.keys(asked.path), ...operation.parameters.map(({ name }) => name)]
    const nasty = spread(NASTY_TEXTS, NASTY_PLACES, seed).map((text, n) => {
      const name = places[(seed + n) % Math.max(places.length, 1)] ?? 'unknown'
      const where = name in asked.path ? 'path' : 'query'
      const bad = { ...asked, [where]: { ...asked[where], [name]: text.slice(0, LONGEST_PLACE) } }
      return { request: written(operation, bad, `nasty ${name}`) }
    })
    if (asked.file) {
      const files = SPOILT_FILES.map((file) => ({
        request: written(operation, { ...asked, file }, file.name.slice(0, 30)),
      }))
      return [...nasty, ...files, ...withBrokenBodies(operation, asked).map((request) => ({ request }))]
    }
    if (!operation.body) return nasty
    const others = await this.#in.asking.idsElsewhere(operation, caller)
    const all = [...spoilt(asked.body, operation.body.schema, others)]
    const foreign = all.filter((each) => each.foreign)
    const chosen = [
      ...foreign,
      ...spread(
        all.filter((each) => !each.foreign),
        SPOILT_OF_EACH,
        seed,
      ),
    ]
    const broken = spread(withBrokenBodies(operation, asked), 4, seed).map((request) => ({ request }))
    return [...nasty, ...chosen.map((each) => spoiltRequest(operation, asked, each)), ...broken]
  }

  /** Asks as everybody: in their own council, what was granted to somebody, and the same of councils that are not theirs. */
  async byEverybody(operation: Operation): Promise<void> {
    const granted = this.reached.get(operation)
    const { world, examiner } = this.#in
    const ofCouncil = operation.path.includes('{council}')
    for (const [n, caller] of world.callers.entries()) {
      const seed = this.#seedOf(operation, 2000 + n)
      const asked = (await this.#prepare(operation, caller, 2000 + n, NEEDS_AT_MOST)) ?? granted?.asked
      if (!asked) continue
      const councilOf = ({ path }: Asked) => (ofCouncil ? path['council']! : '')
      await this.#askIn(operation, caller, asked, councilOf(asked))
      if (granted) await this.#askIn(operation, caller, granted.asked, councilOf(granted.asked))
      if (!ofCouncil) continue
      const elsewhere = Object.values(world.councils).filter((council) => council !== caller.council)
      const where = elsewhere[seed % elsewhere.length]!
      await this.#askIn(operation, caller, { ...asked, path: { ...asked.path, council: where } }, where)
    }
    // Without a body that can be read nobody gets further, whoever asks.
    if (granted)
      for (const request of withBrokenBodies(operation, granted.asked)) await examiner.ask(granted.caller, request)
  }

  async #askIn(operation: Operation, caller: Caller, asked: Asked, council: string): Promise<void> {
    const open = this.#in.isPublic(operation)
    const mayRead = operation.method === 'GET' && caller.readsBelow.some((below) => below === council)
    const own =
      council === '' ? caller.login() !== undefined : caller.login() !== undefined && council === caller.council
    await this.#in.examiner.ask(
      caller,
      written(operation, asked, own ? 'as anybody of the council' : 'of a council that is none of theirs'),
      open || own || mayRead ? {} : { succeed: 'opens what is not theirs' },
    )
  }

  #callersOf(operation: Operation): readonly Caller[] {
    const { by } = hintFor(operation)
    const signedIn = this.#in.world.callers.filter(
      (caller) => caller.login() && (!by || by.includes(caller.role as never)),
    )
    const at = this.#seedOf(operation, 0) % signedIn.length
    const turned = [...signedIn.slice(at), ...signedIn.slice(0, at)]
    const strangers = this.#in.world.callers.filter((caller) => !caller.login())
    return this.#in.isPublic(operation) ? [...strangers, ...turned] : turned
  }

  #seedOf({ name }: Operation, more: number): number {
    const named = Array.from(name, (letter) => letter.charCodeAt(0)).reduce(
      (sum, code) => (sum * 31 + code) % 1_000_003,
      7,
    )
    return this.#in.seed * 7919 + named * 101 + more
  }
}

function spoiltRequest(operation: Operation, asked: Asked, { what, value, forbidden, foreign }: Spoilt) {
  const succeed = foreign
    ? 'takes a record of another council'
    : forbidden
      ? 'takes what the document forbids'
      : undefined
  return { request: written(operation, { ...asked, body: value }, what), ...(succeed && { succeed }) }
}

/** So many of them, spread over all, others with each seed. */
function spread<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  if (items.length <= count) return [...items]
  const step = items.length / count
  return Array.from({ length: count }, (_, n) => items[Math.floor(n * step + (seed % step)) % items.length]!)
}

import fc from 'fast-check'
import { idFieldsOf, type Operation, type Schema } from './document.ts'
import { FILES } from './files.ts'
import { hintFor, type Row } from './hints/index.ts'
import type { Records } from './records.ts'
import type { Asked } from './requests.ts'
import { fitting, type KnownIds } from './schema-values.ts'
import type { Caller, World } from './world.ts'

/** Makes requests that an endpoint could say yes to: what the document says, what is there, and what hints add. */
export class Asking {
  readonly #world: World
  readonly #records: Records

  constructor(world: World, records: Records) {
    this.#world = world
    this.#records = records
  }

  /** Undefined when a hint finds nothing there that could be asked for. */
  async prepare(operation: Operation, caller: Caller, seed: number): Promise<Asked | undefined> {
    const hint = hintFor(operation)
    const rows = hint.rows === undefined ? undefined : await this.#records.rows(hint.rows, this.#namesFor(caller))
    if (rows?.length === 0) return undefined
    const row: Row = rows?.[seed % rows.length] ?? {}
    const ids = await this.#knownIds(operation, caller)
    const [sampled] = fc.sample(sampleOf(operation, ids), { seed, numRuns: 1 })
    const { path, query, body } = sampled!
    const overlaid: Record<string, string> = { ...path, ...textsOf(row, Object.keys(path)), council: caller.council }
    const more = (await hint.asks?.({ row, caller, seed, world: this.#world })) ?? {}
    const from: Pick<Asked, 'path' | 'query'> = {
      path: { ...overlaid, ...more.path },
      query: present({ ...query, ...textsOf(row, namesIn(operation, 'query')), ...more.query }),
    }
    switch (operation.body?.type) {
      case undefined:
        return from
      case 'multipart/form-data':
        return { ...from, file: more.file ?? FILES.pdf }
      default: {
        const said = await this.#withRow(operation.body!.schema, body, row, from.path, caller)
        return { ...from, body: isRecord(said) && isRecord(more.body) ? whole({ ...said, ...more.body }) : said }
      }
    }
  }

  /** By the field that asks for one: the id of a record that only another council has. */
  async idsElsewhere(operation: Operation, { council }: Caller): Promise<(field: string) => string | undefined> {
    const known = new Map<string, string | undefined>()
    for (const field of idFieldsOf(operation)) {
      known.set(field, await this.#records.foreignIdFor(field, this.#world.councils.farCommune, council))
    }
    return (field) => known.get(field)
  }

  /** A body's fields that a hint's row names, and the version at which the thing in the path stands. */
  async #withRow(schema: Schema, body: unknown, row: Row, path: Asked['path'], caller: Caller): Promise<unknown> {
    if (!isRecord(body)) return body
    const { properties = {} } = schema
    const known = Object.fromEntries(Object.entries(row).filter(([name]) => name in properties))
    const thing = Object.entries(path).findLast(([name]) => name !== 'council')?.[1]
    const version =
      'version' in properties && !('version' in row) && thing !== undefined && UUID.test(thing)
        ? await this.#records.versionOf(thing, caller.council)
        : undefined
    return { ...body, ...(version !== undefined && { version }), ...known }
  }

  async #knownIds(operation: Operation, caller: Caller): Promise<KnownIds> {
    const known = new Map<string, string[]>()
    for (const field of idFieldsOf(operation)) known.set(field, await this.#records.idsFor(field, caller.council))
    return (field) => known.get(field) ?? []
  }

  #namesFor(caller: Caller): Record<string, string> {
    const login = caller.login()
    return {
      council: caller.council,
      ...(login && { account: login.account, login: login.login }),
      ...(login?.actor.as.agency && { agency: login.actor.as.agency }),
    }
  }
}

const UUID = /^[0-9a-f-]{36}$/

interface Sampled {
  readonly path: Record<string, string>
  readonly query: Record<string, string>
  readonly body: unknown
}

function sampleOf(operation: Operation, ids: KnownIds): fc.Arbitrary<Sampled> {
  const places = (where: string) => operation.parameters.filter((each) => each.in === where)
  const record = (parameters: Operation['parameters'], requiredKeys: string[]) =>
    fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, fitting(schema, name, ids).map(String)])),
      { requiredKeys },
    )
  const query = places('query')
  return fc.record({
    path: record(places('path'), namesIn(operation, 'path')),
    query: record(
      query,
      query.filter(({ required }) => required).map(({ name }) => name),
    ),
    body: operation.body?.type === 'application/json' ? fitting(operation.body.schema, '', ids) : fc.constant(null),
  })
}

const namesIn = (operation: Operation, where: string): string[] =>
  operation.parameters.filter((each) => each.in === where).map(({ name }) => name)

const textsOf = (row: Row, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (names.includes(key) ? [[key, String(value)]] : [])))

const present = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))

/** Without the fields that are undefined: as it is sent. */
const whole = (body: object): unknown => JSON.parse(JSON.stringify(body))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

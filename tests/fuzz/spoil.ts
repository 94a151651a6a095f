import { NASTY_TEXTS, NASTY_VALUES } from './nasty.ts'
import type { Schema } from './document.ts'

/** One change to a value that fits. */
export interface Spoilt {
  /** Which field, and what was done to it. */
  readonly what: string
  readonly value: unknown
  /** The document forbids it: whoever takes it does not check what it says. */
  readonly forbidden: boolean
  /** It names a record of another council. */
  readonly foreign: boolean
}

/** Every value that differs from a fitting one in one place. */
export function* spoilt(value: unknown, schema: Schema, foreign: (field: string) => string | undefined) {
  for (const place of placesOf(value, schema, [])) {
    for (const { what, bad, forbidden = false, foreign: of = false } of changesTo(place, foreign)) {
      const changed = bad === MISSING ? without(value, place.path) : replaced(value, place.path, bad)
      yield { what: `${place.path.join('.') || 'the body'} ${what}`, value: changed, forbidden, foreign: of } as Spoilt
    }
  }
}

const MISSING = Symbol('missing')

interface Place {
  readonly path: readonly string[]
  readonly value: unknown
  readonly schema: Schema
  readonly required: boolean
}

function placesOf(value: unknown, schema: Schema, path: readonly string[], required = false): Place[] {
  const here = { path, value, schema, required }
  if (Array.isArray(value)) {
    return [here, ...value.slice(0, 1).flatMap((item) => placesOf(item, schema.items ?? {}, [...path, '0']))]
  }
  if (typeof value !== 'object' || value === null) return [here]
  const fits = shapeOf(value, schema)
  return [
    here,
    ...Object.entries(value).flatMap(([key, item]) =>
      placesOf(item, fits.properties?.[key] ?? {}, [...path, key], fits.required?.includes(key)),
    ),
  ]
}

/** Of several shapes that the schema allows, the one that has these fields. */
function shapeOf(value: object, schema: Schema): Schema {
  const choices = schema.anyOf ?? schema.oneOf
  if (!choices) return schema
  const keys = Object.keys(value)
  return choices.find(({ properties = {} }) => keys.length > 0 && keys.every((key) => key in properties)) ?? {}
}

interface Change {
  readonly what: string
  readonly bad: unknown
  readonly forbidden?: boolean
  readonly foreign?: boolean
}

function* changesTo({ path, value, schema, required }: Place, foreign: (field: string) => string | undefined) {
  const name = path.at(-1) === '0' ? path.at(-2)! : (path.at(-1) ?? '')
  const allowed = typesOf(schema)
  for (const [type, bad] of OF_TYPE) {
    if (path.length > 0) yield { what: `is ${type}`, bad, forbidden: allowed.size > 0 && !allowed.has(type) } as Change
  }
  if (path.length > 0 && path.at(-1) !== '0') yield { what: 'is missing', bad: MISSING, forbidden: required }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    yield { what: 'has more', bad: { ...value, 'thừa ': 'x', __proto__x: 1 } }
  }
  if (typeof value === 'string') {
    const longest = schema.maxLength
    for (const bad of NASTY_TEXTS) yield { what: `is ${JSON.stringify(bad.slice(0, 20))}`, bad }
    if (longest !== undefined) yield { what: 'is too long', bad: 'ế'.repeat(longest + 1), forbidden: true }
    const other = schema.format === 'uuid' || idIn(schema) ? foreign(name) : undefined
    if (other !== undefined) yield { what: 'is of another council', bad: other, foreign: true }
  }
  if (typeof value === 'number') {
    const { maximum, minimum } = schema
    if (maximum !== undefined) yield { what: 'is too large', bad: maximum + 1, forbidden: true }
    if (minimum !== undefined) yield { what: 'is too small', bad: minimum - 1, forbidden: true }
  }
  if (Array.isArray(value)) {
    yield { what: 'is full of the same', bad: Array.from({ length: 300 }, () => value[0] as unknown) }
    if (schema.maxItems !== undefined) {
      yield { what: 'has too many', bad: Array.from({ length: schema.maxItems + 1 }, (_, n) => n), forbidden: true }
    }
  }
  for (const bad of NASTY_VALUES) yield { what: `is ${(JSON.stringify(bad) ?? '').slice(0, 20)}`, bad }
}

const OF_TYPE: readonly (readonly [string, unknown])[] = [
  ['string', 'chữ'],
  ['number', 7.5],
  ['boolean', true],
  ['null', null],
  ['array', [['a']]],
  ['object', { a: { b: 1 } }],
]

const idIn = (schema: Schema): boolean => (schema.anyOf ?? schema.oneOf ?? []).some(({ format }) => format === 'uuid')

/** Types that a schema names; none where it does not say. */
function typesOf(schema: Schema): ReadonlySet<string> {
  const parts = schema.anyOf ?? schema.oneOf
  if (parts) return new Set(parts.flatMap((part) => [...typesOf(part)]))
  const named = [schema.type ?? []].flat()
  return new Set(named.map((type) => (type === 'integer' ? 'number' : type)))
}

function replaced(value: unknown, [key, ...rest]: readonly string[], bad: unknown): unknown {
  if (key === undefined) return bad
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, bad)
  return copy
}

function without(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path as [string, ...string[]]
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  if (rest.length === 0) delete copy[key]
  else copy[key] = without(copy[key], rest)
  return copy
}

import fc from 'fast-check'
import { nasty } from './nasty.ts'

/** JSON Schema as far as the API's document uses it. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly default?: unknown
}

/** Ids that are there, by what a field is called: `{petition}`, `petitions`, `petitionId`. */
export type KnownIds = (field: string) => readonly string[]

const WORDS = ['Cấp nước sạch cho thôn Đông', 'nguyễn thị hòa', 'Số 12/TB-HĐND', 'đường liên xã', 'hòa', 'a']

/** Values that the schema allows, and that could be meant: ids of records, days of this term. */
export function fitting(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, field, ids)))
  if (schema.allOf) {
    return fc
      .tuple(...schema.allOf.map((part) => fitting(part, field, ids)))
      .map((parts) => Object.assign({}, ...parts))
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return text(schema, field, ids)
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.constant(1),
        fc.integer({
          min: Math.max(schema.minimum ?? 0, -1_000_000),
          max: Math.min(schema.maximum ?? 1000, 1_000_000),
        }),
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.uniqueArray(fitting(schema.items ?? {}, field.replace(/s$/, ''), ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
        selector: (item) => JSON.stringify(item),
      })
    case 'object':
      return object(schema, ids)
    case undefined:
    default:
      return fc.constant('x')
  }
}

/** What a period is made of; only whole ones are periods, which no schema can say. */
const PERIODS = [
  { kind: 'month', from: '2026-10-01', to: '2026-10-31' },
  { kind: 'quarter', from: '2026-07-01', to: '2026-09-30' },
  { kind: 'year', from: '2026-01-01', to: '2026-12-31' },
]

function object(
  { properties = {}, required = [], additionalProperties }: Schema,
  ids: KnownIds,
): fc.Arbitrary<unknown> {
  if (Object.keys(properties).toSorted().join() === 'from,kind,to') return fc.constantFrom(...PERIODS)
  const own = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fitting(schema, name, ids)])),
    { requiredKeys: [...required] },
  )
  if (typeof additionalProperties !== 'object') return own
  const more = fc.dictionary(fc.constantFrom('a', 'người', 'key-1'), fitting(additionalProperties, '', ids))
  return fc.tuple(own, more).map(([one, other]) => ({ ...other, ...(one as object) }))
}

function text(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') {
    const known = ids(field)
    return known.length > 0 ? fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...known) }, fc.uuid()) : fc.uuid()
  }
  if (schema.format === 'date' || /(?:On|By|Date|Day|From|To|Until|^at|^on|^from|^to|day|date)$/.test(field)) {
    return fc
      .date({ min: new Date('2026-03-01'), max: new Date('2027-02-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, schema.format === 'date-time' ? 24 : 10))
  }
  if (schema.pattern) {
    try {
      return fc.stringMatching(new RegExp(schema.pattern, 'u'), { maxLength: Math.min(schema.maxLength ?? 60, 60) })
    } catch {
      return fc.constant('x')
    }
  }
  return fc
    .oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map((value) => value.padEnd(schema.minLength ?? 0, 'ă').slice(0, schema.maxLength ?? 4000))
}

/** A fitting value in which one place holds something that does not belong there. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(), nasty).map(([place, bad]) => {
    const places = placesOf(value)
    const path = places[place % places.length]!
    return path.length === 0 ? bad : replaced(value, path, bad)
  })
}

function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], bad: unknown): unknown {
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key!] = rest.length === 0 ? bad : replaced(copy[key!], rest, bad)
  return copy
}

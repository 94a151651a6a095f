import fc from 'fast-check'
import { type Schema, singular } from './document.ts'

/** Ids that are there, by what a field is called. */
export type KnownIds = (field: string) => readonly string[]

const WORDS = ['Cấp nước sạch cho thôn Đông', 'nguyễn thị hòa', 'Số 12/TB-HĐND', 'đường liên xã, liên thôn']
const EARLIEST = new Date('2026-06-01')

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
    case undefined:
      return fc.constant('x')
    case 'string':
      return text(schema, field, ids)
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.constant(Math.max(1, schema.minimum ?? 1)),
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
      return fc.uniqueArray(fitting(schema.items ?? {}, singular(field), ids), {
        minLength: Math.max(schema.minItems ?? 0, 1),
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
        selector: (item) => JSON.stringify(item),
      })
    case 'object':
      return object(schema, ids)
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
  { properties = {}, required = [], additionalProperties, propertyNames }: Schema,
  ids: KnownIds,
): fc.Arbitrary<unknown> {
  if (Object.keys(properties).toSorted().join() === 'from,kind,to') return fc.constantFrom(...PERIODS)
  const own = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fitting(schema, name, ids)])),
    { requiredKeys: [...required] },
  )
  if (typeof additionalProperties !== 'object') return own
  const keys = (propertyNames?.enum ?? ['a', 'người', 'key-1']) as string[]
  const more = fc.dictionary(fc.constantFrom(...keys), fitting(additionalProperties, '', ids), { maxKeys: 2 })
  return fc.tuple(own, more).map(([one, other]) => ({ ...other, ...(one as object) }))
}

/** Fields that hold a day although the document calls them texts. */
const DAYS = /(?:On|Date|Day|From|Until|Of|^at|^on|^from|^to|day|date)$/

function text(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid' || (schema.format === undefined && ids(field).length > 0)) {
    const known = ids(field)
    return known.length > 0 ? fc.constantFrom(...known) : fc.uuid()
  }
  if (schema.format === 'email') return fc.constantFrom('mot@example.vn', 'hai@example.vn')
  if (schema.format === 'date' || (DAYS.test(field) && schema.pattern === undefined)) {
    const today = new Date()
    return fc
      .oneof({ weight: 2, arbitrary: fc.constant(today) }, fc.date({ min: EARLIEST, max: today, noInvalidDate: true }))
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
    .constantFrom(...WORDS)
    .map((value) => value.padEnd(schema.minLength ?? 0, 'ă').slice(0, schema.maxLength ?? 4000))
}

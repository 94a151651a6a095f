import { PARAMETER_KEYS, type ParameterKind, parameterKeys, type ParameterValue } from '#lawbook'
import { CalendarDate } from '#platform/calendar'
import { expect, test } from 'vitest'
import { library } from '../server/library/index.ts'
import { typedFrom, valueFrom } from './typed-value.ts'

const known: { readonly kind: ParameterKind; readonly value: ParameterValue }[] = PARAMETER_KEYS.flatMap((key) =>
  library[key].rows.map(({ value }) => ({ kind: parameterKeys[key].kind, value })),
)

test('every value of the library comes back from the fields of a form as it went in', () => {
  expect(new Set(known.map(({ kind }) => kind)).size).toBeGreaterThan(8)
  for (const { kind, value } of known) expect(valueFrom(kind, typedFrom(kind, value), value)).toEqual(value)
})

test('a new figure keeps what it counts and from when', () => {
  const days = { days: 30, unit: 'calendar', direction: 'after', anchor: { vi: 'ngày nhận', en: 'receipt' } } as const
  const typed = { ...typedFrom('days', days), first: 20, unit: 'working' }
  expect(valueFrom('days', typed, days)).toEqual({ ...days, days: 20, unit: 'working' })
})

test('a day of the year is typed as day and month', () => {
  const yearly = { monthDay: '03-01', yearOffset: -1 }
  expect(typedFrom('yearly', yearly)).toMatchObject({ first: 1, second: 3 })
  expect(valueFrom('yearly', { ...typedFrom('yearly', yearly), first: 15, second: 2 }, yearly)).toEqual({
    monthDay: '02-15',
    yearOffset: -1,
  })
})

test('what is none of its kind is no value', () => {
  const range = { min: 2, max: 5, unit: 'person' } as const
  expect(valueFrom('range', { ...typedFrom('range', range), first: 9 }, range)).toBeUndefined()
  expect(valueFrom('range', { ...typedFrom('range', range), first: '' }, range)).toBeUndefined()
  const date = { date: CalendarDate.parse('2026-12-31') }
  expect(valueFrom('date', { ...typedFrom('date', date), date: null }, date)).toBeUndefined()
})

test('a new item takes its code from its name, a known one keeps its own', () => {
  const list = { codes: [{ code: 'roads', vi: 'Giao thông', en: 'Roads' }] }
  const added = { code: '', vi: 'Đất đai, môi trường', en: 'Land', figure: undefined }
  const typed = { ...typedFrom('code', list), codes: [...typedFrom('code', list).codes, added, added] }
  expect(valueFrom('code', typed, list)).toEqual({
    codes: [
      { code: 'roads', vi: 'Giao thông', en: 'Roads' },
      { code: 'dat-dai-moi-truong', vi: 'Đất đai, môi trường', en: 'Land' },
      { code: 'dat-dai-moi-truong-2', vi: 'Đất đai, môi trường', en: 'Land' },
    ],
  })
})

test('a scale is typed step by step; the last step has no end', () => {
  const scale = { base: 50, basePopulation: 1_000_000, steps: [{ every: 70_000, upTo: null }], most: 85 }
  const typed = typedFrom('scale', scale)
  expect(typed).toMatchObject({ first: 50, second: 1_000_000, third: 85, steps: [{ every: 70_000, upTo: '' }] })
  const steps = [
    { every: 60_000, upTo: 2_000_000 },
    { every: 90_000, upTo: '' as const },
  ]
  expect(valueFrom('scale', { ...typed, steps }, scale)).toEqual({
    ...scale,
    steps: [
      { every: 60_000, upTo: 2_000_000 },
      { every: 90_000, upTo: null },
    ],
  })
  expect(valueFrom('scale', { ...typed, steps: [] }, scale)).toBeUndefined()
})

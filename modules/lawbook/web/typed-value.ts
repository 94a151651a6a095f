import { type ParameterKind, type ParameterValue, type ValueOfKind, valueSchemas } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { fold } from '#platform/text'

/** One item of a list as it is typed; a new one has no code yet. */
export interface TypedCode {
  readonly code: string
  readonly vi: string
  readonly en: string
  readonly figure: number | undefined
}

/** One step of a scale as it is typed; the last has no end. */
export interface TypedStep {
  readonly every: number | ''
  readonly upTo: number | ''
}

/** A value as the fields of a form hold it: whatever its kind, at most three figures, a choice, texts, a day, lists. */
export interface TypedValue {
  readonly first: number | ''
  readonly second: number | ''
  readonly third: number | ''
  readonly unit: string
  readonly vi: string
  readonly en: string
  readonly date: CalendarDate | null
  readonly codes: readonly TypedCode[]
  readonly steps: readonly TypedStep[]
}

/** A value with where it comes from, as the form of a council's own value and that of a new law hold it. */
export interface TypedSetting extends TypedValue {
  readonly from: CalendarDate | null
  readonly article: string
  /** The working regulation, of a council's own value. */
  readonly regulation: string
  /** Level, text and how sure, of a value of the law. */
  readonly level: string
  readonly basis: string
  readonly status: string
}

/** Where nothing is typed yet of where a value comes from. */
export const noSource = { article: '', regulation: '', level: '', basis: '', status: '' } as const

const nothing: TypedValue = {
  first: '',
  second: '',
  third: '',
  unit: '',
  vi: '',
  en: '',
  date: null,
  codes: [],
  steps: [],
}

interface Way<Kind extends ParameterKind> {
  readonly toFields: (value: ValueOfKind<Kind>) => Partial<TypedValue>
  /** The figures typed, laid over the value known: what it counts, from when and of what stays. */
  readonly fromFields: (typed: TypedValue, known: ValueOfKind<Kind>) => unknown
}

const ways: { readonly [Kind in ParameterKind]: Way<Kind> } = {
  days: {
    toFields: ({ days, unit }) => ({ first: days, unit }),
    fromFields: ({ first, unit }, known) => ({ ...known, days: first, unit }),
  },
  count: {
    toFields: ({ count }) => ({ first: count }),
    fromFields: ({ first }, known) => ({ ...known, count: first }),
  },
  range: {
    toFields: ({ min, max }) => ({ first: min, second: max }),
    fromFields: ({ first, second }, known) => ({ ...known, min: first, max: second }),
  },
  threshold: {
    toFields: ({ numerator, denominator }) => ({ first: numerator, second: denominator }),
    fromFields: ({ first, second }, known) => ({ ...known, numerator: first, denominator: second }),
  },
  ratio: {
    toFields: ({ percent }) => ({ first: percent }),
    fromFields: ({ first }, known) => ({ ...known, percent: first }),
  },
  quota: {
    toFields: ({ atLeast }) => ({ first: atLeast }),
    fromFields: ({ first }, known) => ({ ...known, atLeast: first }),
  },
  scale: {
    toFields: ({ base, basePopulation, most, steps }) => ({
      first: base,
      second: basePopulation,
      third: most,
      steps: steps.map(({ every, upTo }) => ({ every, upTo: upTo ?? '' })),
    }),
    fromFields: ({ first, second, third, steps }) => ({
      base: first,
      basePopulation: second,
      most: third,
      steps: steps.map(({ every, upTo }) => ({ every, upTo: upTo === '' ? null : upTo })),
    }),
  },
  yearly: {
    toFields: ({ monthDay }) => ({ first: Number(monthDay.slice(3)), second: Number(monthDay.slice(0, 2)) }),
    fromFields: ({ first, second }, known) => ({ ...known, monthDay: `${twoDigits(second)}-${twoDigits(first)}` }),
  },
  date: {
    toFields: ({ date }) => ({ date }),
    fromFields: ({ date }) => ({ date }),
  },
  code: {
    toFields: ({ codes }) => ({ codes: codes.map(({ figure, ...code }) => ({ ...code, figure })) }),
    fromFields: ({ codes }) => ({ codes: withCodes(codes) }),
  },
  text: {
    toFields: ({ vi, en }) => ({ vi, en }),
    fromFields: ({ vi, en }) => ({ vi, en }),
  },
}

/** The fields of a form that begins with a value. */
export function typedFrom<Kind extends ParameterKind>(kind: Kind, value: ParameterValue): TypedValue {
  const way: Way<Kind> = ways[kind]
  return { ...nothing, ...way.toFields(value as ValueOfKind<Kind>) }
}

/** The value that was typed, or undefined where it is none of its kind. */
export function valueFrom<Kind extends ParameterKind>(
  kind: Kind,
  typed: TypedValue,
  known: ParameterValue,
): ParameterValue | undefined {
  const way: Way<Kind> = ways[kind]
  return valueSchemas[kind].safeParse(way.fromFields(typed, known as ValueOfKind<Kind>)).data
}

/** A code that records may hold stays; a new item's comes from its name, and differs from those beside it. */
function withCodes(items: readonly TypedCode[]) {
  const taken = new Set(items.map(({ code }) => code))
  return items.map(({ code, figure, ...names }) => {
    const own = code === '' ? newCode(names.vi, taken) : code
    taken.add(own)
    return { code: own, ...names, ...(figure !== undefined && { figure }) }
  })
}

function newCode(name: string, taken: ReadonlySet<string>): string {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
  const known = (code: string) => code === '' || taken.has(code)
  if (!known(plain)) return plain
  let number = 2
  while (known(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}

function twoDigits(figure: number | ''): string {
  return String(figure).padStart(2, '0')
}

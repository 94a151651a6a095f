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

/** A value as the fields of a form hold it: whatever its kind, at most two figures, a choice, texts, a day, codes. */
export interface TypedValue {
  readonly first: number | ''
  readonly second: number | ''
  readonly unit: string
  readonly vi: string
  readonly en: string
  readonly date: CalendarDate | null
  readonly codes: readonly TypedCode[]
}

const nothing: TypedValue = { first: '', second: '', unit: '', vi: '', en: '', date: null, codes: [] }

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
  // Set by law alone, in steps that no form of figures shows: the value stays as it is known.
  scale: { toFields: () => ({}), fromFields: (_typed, known) => known },
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

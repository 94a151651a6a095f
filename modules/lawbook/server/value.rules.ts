import type { CalendarDate } from '#platform/calendar'
import { code, type Code } from '#platform/events'
import { type ParameterKey, parameterKeys, type ParameterValue, refuse, valueSchemas } from '#lawbook'

/** Refuses a value of another kind than the key's, or of another direction or unit than the value known so far. */
export function refuseUnfit(key: ParameterKey, value: ParameterValue, known: ParameterValue | undefined): void {
  const fits = valueSchemas[parameterKeys[key].kind].safeParse(value).success
  if (!fits || (known && !measuresAlike(known, value))) throw refuse('lawbook/value-does-not-fit')
}

/**
 * Rules compute with a key as they know it: a count of months stays one of months, and what runs before a day never runs
 * after it. Calendar or working days, however, is for the law to say.
 */
function measuresAlike(known: ParameterValue, value: ParameterValue): boolean {
  if ('days' in known && 'days' in value) return known.direction === value.direction
  if ('unit' in known && 'unit' in value) return known.unit === value.unit
  return true
}

type Fact = number | boolean | Code | CalendarDate | readonly number[]
type Facts = Readonly<Record<string, Fact>>

/** A value as the trail keeps it: figures and codes. Words are left out, and of a list of codes stands how many they are. */
export function factsOf(value: ParameterValue): Facts {
  if ('vi' in value) return {}
  if ('codes' in value) return { codes: value.codes.length }
  if ('steps' in value) {
    const { steps, ...rest } = value
    return { ...rest, every: steps.map(({ every }) => every), upTo: steps.map(({ upTo }) => upTo ?? 0) }
  }
  const plain = Object.entries(value).filter(([, fact]) => typeof fact !== 'object')
  return Object.fromEntries(plain.map(([field, fact]) => [field, typeof fact === 'string' ? code(fact) : fact]))
}

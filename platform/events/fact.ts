/*
 * A fact is what may stand in an event or in the trail: an id, a code, a number, a day, a moment, yes or no. Never a text
 * that a person wrote, nor a name, telephone or identity number: what is here can't be corrected or erased.
 */
export type Fact = string | number | boolean | null
/** A text known to be a code; ids and days have types of their own. */
export type Code = string & { readonly __code: true }
export type Facts = Readonly<Record<string, Fact | readonly Fact[] | undefined>>

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)?$/
const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9._:/+-]{0,62}[A-Za-z0-9])?$/
const FIELD = /^[A-Za-z][A-Za-z0-9_.-]{0,62}$/
/** Telephone, identity and bank numbers are runs of digits. */
const LONG_NUMBER = /\d{9}/
/** A capitalised word is how a name looks; codes are written small or in capitals. */
const CAPITALISED_WORD = /^[A-Z][a-z]+$/

/** Is this text an id, a day, a moment in UTC or a code of up to 64 ASCII characters, and not a name or a number of a person? */
export function isFactText(text: string): boolean {
  if (UUID.test(text) || DAY_OR_MOMENT.test(text)) return true
  return CODE.test(text) && !LONG_NUMBER.test(text) && !CAPITALISED_WORD.test(text)
}

/** The text as a code; throws where it is none. For codes that come from the database as plain text. */
export function code(text: string): Code {
  if (!isFactText(text)) throw new Error('Not a code: it may be a text or the name or number of a person.')
  return text as Code
}

/** Is this a fact? Numbers are whole: shares are computed when shown. */
export function isFact(value: unknown): value is Fact {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value === 'string' && isFactText(value)
}

/** The name of the first field that is no fact, or undefined where all are; fields are named in ASCII. */
export function firstNotFact(facts: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(facts).find((field) => {
    const value = facts[field]
    if (!FIELD.test(field)) return true
    if (value === undefined) return false
    return Array.isArray(value) ? !value.every(isFact) : !isFact(value)
  })
}

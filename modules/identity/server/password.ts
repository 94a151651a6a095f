import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { fold } from '#platform/text'
import { refuse } from '#identity'
import { Gate } from './gate.ts'

/** argon2id with the memory that OWASP recommends as a minimum; 100 sign-ins at once stay affordable on two cores. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Of the four threads that Node keeps for such work one stays free for files and names. */
const AT_ONCE = Math.min(3, availableParallelism())
/** About two seconds of waiting on two cores: a hall that signs in together, not a flood. */
const MAY_WAIT = 200
const gate = new Gate({ width: AT_ONCE, longestQueue: MAY_WAIT, full: () => refuse('identity/sign-in-busy') })

export function hashPassword(password: string): Promise<string> {
  return gate.run(() => hash(password, ARGON2))
}

let noHash: Promise<string> | undefined

/** Compares in the same time whether the account exists or not, so that names can't be fished for. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  noHash ??= hashPassword(randomBytes(16).toString('hex'))
  const compared = stored ?? (await noHash)
  const matches = await gate.run(() => verify(compared, password))
  return stored !== undefined && matches
}

const COMMON = [
  'password',
  'matkhau',
  'qwerty',
  'admin',
  'administrator',
  'letmein',
  'welcome',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'hoidongnhandan',
  'vietnam',
  'hanoi',
  'bacninh',
  'daibieu',
  'nghitruong',
  'abcdef',
  'asdfgh',
  'zxcvbn',
  '123456',
  'giadinh',
  'changeme',
  'secret',
  'dragon',
  'monkey',
  'football',
  'sunshine',
  'princess',
  'master',
  'hello',
] // what is left when digits and signs are taken away from most passwords that leak in Vietnam and elsewhere

/**
 * Refuses what is guessed first: common words with digits around them, one sign repeated, a run of the keyboard or the
 * alphabet, the login name itself.
 */
export function checkStrength(password: string, loginName: string): void {
  const folded = fold(password).replaceAll(' ', '')
  const letters = folded.replace(/[^a-z]/g, '')
  const different = new Set(folded).size
  const common = COMMON.includes(letters) || COMMON.includes(folded.replace(/[^a-z0-9]/g, ''))
  const repeatedCommon = COMMON.some((word) => folded.replaceAll(word, '').replace(/[\d\W_]/g, '') === '')
  const run = '01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm'.includes(folded)
  if (common || repeatedCommon || different < 5 || run || folded.includes(fold(loginName).replaceAll(' ', ''))) {
    throw refuse('identity/password-too-common')
  }
}

/** A password to hand over once; 20 letters and digits without look-alikes, in groups that can be read aloud. */
export function oneTimePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length])
  return letters.join('').replace(/(.{5})(?!$)/g, '$1-')
}

import type { Instant } from '#platform/calendar'

/*
 * How long a try must wait. Whoever guesses is slowed down; whom they guess at is not: a browser that has signed in to
 * the account before has a count of its own, which nobody else can touch, and passkeys are never counted.
 */

/** Failed tries of one kind and when the last of them was. */
export interface Failures {
  readonly count: number
  readonly lastAt: Instant | null
}

export interface Tries {
  /** Of this name from here (this known browser, else this address) since the last time it was right from here. */
  readonly here: Failures
  /** Of this name from all browsers that are new to it. */
  readonly name: Failures
  /** Of any name from this address by browsers that are new. */
  readonly address: Failures
  /** Has this browser signed in to this account before? */
  readonly known: boolean
}

interface BackOff {
  /** So many failures cost nothing. */
  readonly free: number
  readonly firstSeconds: number
  readonly longestSeconds: number
}

export interface LockOut {
  readonly here: BackOff
  readonly name: BackOff
  readonly address: BackOff
}

export const HERE_HOURS = 24
export const NAME_HOURS = 1
export const ADDRESS_MINUTES = 15

/**
 * For passwords. The name's own pause is short, because strangers can bring it about; the address's allowance is what a
 * hall of 200 people needs, each wrong three times.
 */
export const PASSWORD_TRIES: LockOut = {
  here: { free: 5, firstSeconds: 15, longestSeconds: 900 },
  name: { free: 30, firstSeconds: 1, longestSeconds: 30 },
  address: { free: 600, firstSeconds: 1, longestSeconds: 60 },
}

/** For codes: who gets so far knows the password, and six digits are guessed sooner than a sentence. */
export const CODE_TRIES: LockOut = {
  here: { free: 5, firstSeconds: 15, longestSeconds: 900 },
  name: { free: 8, firstSeconds: 30, longestSeconds: 900 },
  address: { free: 600, firstSeconds: 1, longestSeconds: 60 },
}

/** Seconds until the next try is looked at; 0 lets it pass. */
export function secondsToWait(tries: Tries, now: Instant, rule: LockOut = PASSWORD_TRIES): number {
  const here = pause(tries.here, rule.here, now)
  if (tries.known) return here
  return Math.max(here, pause(tries.name, rule.name, now), pause(tries.address, rule.address, now))
}

function pause({ count, lastAt }: Failures, { free, firstSeconds, longestSeconds }: BackOff, now: Instant): number {
  if (count < free || lastAt === null) return 0
  const length = Math.min(longestSeconds, firstSeconds * 2 ** (count - free))
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1000
  // A clock that was set back must not make anybody wait longer than the rule's longest pause.
  return Math.max(0, Math.min(length, Math.ceil(length - passed)))
}

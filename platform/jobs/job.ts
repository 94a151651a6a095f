import type { z } from 'zod'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/** Work that is done later, by a worker, in a transaction of its own. */
export interface Job<Payload extends object = object> {
  /** `<module>.<what-it-does>`; also the name of its queue. */
  readonly name: string
  /** Ids, days and codes only: a payload is kept in the queue's tables and is no place for personal data. */
  readonly schema: z.ZodType<Payload>
  /** Why the system, rather than a person, does this: the reason of its scope. */
  readonly why: string
  /** The council in whose name it is done, where it is one. */
  readonly council?: (payload: Payload) => CouncilId
  /** Does the work. It and the mark that the job is done commit together, so it takes effect once; a throw rolls back and tries again. */
  readonly handle: (tx: Tx, payload: Payload) => Promise<void>
  readonly tries: Tries
  readonly schedule?: Schedule<Payload>
}

export interface Tries {
  /** After the first; then the job lies among the dead letters. */
  readonly again: number
  /** Seconds before the second try; doubled at each. */
  readonly delaySeconds: number
  /** Seconds after which a worker is taken for dead and the job given to another. */
  readonly expireSeconds: number
}

/** Times at which a job is sent by itself, by the clock of Vietnam. */
export interface Schedule<Payload> {
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string
  readonly payload: Payload
}

export const TIME_ZONE = 'Asia/Ho_Chi_Minh'
export const DEAD_LETTERS = 'dead-letters'
const TRIES: Tries = { again: 5, delaySeconds: 10, expireSeconds: 300 }
const NAME = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/

/** Defines a job; throws when the name isn't `<module>.<what-it-does>` or a scheduled payload doesn't fit the schema. */
export function defineJob<Payload extends object>(
  name: string,
  job: Omit<Job<Payload>, 'name' | 'tries'> & { readonly tries?: Partial<Tries> },
): Job<Payload> {
  if (!NAME.test(name)) throw new Error(`A job is named <module>.<what-it-does>, not ${name}`)
  if (job.schedule) job.schema.parse(job.schedule.payload)
  return { ...job, name, tries: { ...TRIES, ...job.tries } }
}

/** A job whatever its payload, as lists of jobs hold it. */
export type AnyJob = Omit<Job<never>, 'schema' | 'schedule'> & {
  readonly schema: z.ZodType<object>
  readonly schedule?: Schedule<object>
}

import type { Readable } from 'node:stream'
import { z } from 'zod'
import { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Access, ActorOf, Anyone, SubjectOf } from './access.ts'

/** Every route of the API stands below it. */
export const API_PREFIX = '/api/v1'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A file that came in; its type is not believed. */
export interface Upload {
  readonly name: string
  readonly stream: Readable
  /** The whole file; what is beyond the route's limit was refused with 413 before. */
  readonly bytes: () => Promise<Buffer>
}

/** A file on its way out. */
export interface Download {
  /** A function is called once the transaction is over: what takes long to make holds no connection. */
  readonly content: Buffer | Readable | (() => Promise<Buffer>)
  readonly type: string
  readonly name: string
  /** Shown in the browser instead of saved; only for kinds that cannot run scripts. */
  readonly inline?: boolean
}

/** The cookie of the login: set at sign-in, cleared at sign-out. */
export interface LoginCookie {
  readonly token: string | undefined
  set(token: string, expires: Date): void
  clear(): void
}

/** Cookies of this site that no script reads; under TLS they are bound to the host. */
export interface Cookies {
  get(name: string): string | undefined
  set(name: string, value: string, expires: Date): void
  clear(name: string): void
}

export interface Context<P, Q, B, A extends Access> {
  readonly tx: Tx
  readonly actor: ActorOf<A>
  readonly subject: SubjectOf<A>
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly login: LoginCookie
  readonly cookies: Cookies
  /** Where people open the product: the origin, without a trailing slash. */
  readonly publicUrl: string
  /** What the request says of itself, for the log of log-ins; never for deciding rights. */
  readonly from: {
    readonly address: string
    readonly agent: string
    /** The mark of a machine that the office lends, where it carries one. */
    readonly machine?: string | undefined
  }
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

interface SpecBase<P, Q, A extends Access> {
  readonly summary: string
  /** Required: deny by default, at registration. */
  readonly access: A
  readonly params?: P
  readonly query?: Q
  /** Largest body in bytes; 256 KiB unless told. */
  readonly bodyLimit?: number
  /** Calls a minute of one login (or address, where nobody is signed in); the server's default unless told. */
  readonly callsPerMinute?: number
  /** Reads of the councils below as well as of the own one (roll-ups); nothing can be written by such a route. */
  readonly readsBelow?: boolean
  /** Acts that may safely be repeated and must work without a key (sign-in). */
  readonly idempotent?: boolean
}

export interface Spec<P, Q, B, R extends z.ZodType, A extends Access> extends SpecBase<P, Q, A> {
  readonly body?: B
  readonly reply: R
  readonly status?: 200 | 201 | 202
  readonly handle: (context: Context<Output<P>, Output<Q>, Output<B>, A>) => Promise<z.input<R>>
}

/** Opens one transaction in the scope of the route's access, and closes it with the step. */
export type Step = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

export interface StepsSpec<P, Q, B, R extends z.ZodType> extends SpecBase<P, Q, Anyone> {
  readonly body?: B
  readonly reply: R
  readonly handle: (
    context: Omit<Context<Output<P>, Output<Q>, Output<B>, Anyone>, 'tx' | 'actor' | 'subject'> & {
      readonly step: Step
    },
  ) => Promise<z.input<R>>
}

export interface UploadSpec<P, Q, R extends z.ZodType, A extends Access> extends SpecBase<P, Q, A> {
  readonly reply: R
  readonly maxBytes: number
  readonly handle: (
    context: Context<Output<P>, Output<Q>, undefined, A> & { readonly upload: Upload },
  ) => Promise<z.input<R>>
}

export interface DownloadSpec<P, Q, A extends Access> extends SpecBase<P, Q, A> {
  /** The media types that may come. */
  readonly produces: readonly string[]
  readonly handle: (context: Context<Output<P>, Output<Q>, undefined, A>) => Promise<Download>
}

/** A route as data: the server registers it, the access matrix walks it, the documentation prints it. */
export interface Route {
  readonly method: Method
  /** Path below /api/v1, e.g. `/councils/:council/delegates`. */
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly params: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly body: z.ZodType | undefined
  readonly reply: z.ZodType | undefined
  readonly status: number
  readonly bodyLimit: number | undefined
  readonly callsPerMinute: number | undefined
  readonly idempotent: boolean
  readonly readsBelow: boolean
  readonly upload: { readonly maxBytes: number } | undefined
  readonly produces: readonly string[] | undefined
  /** The handler opens its own transactions, one after the other. */
  readonly inSteps: boolean
  readonly handle: (
    context: Context<never, never, never, never> & { readonly upload: Upload; readonly step: Step },
  ) => Promise<unknown>
}

function base(method: Method, path: string, spec: SpecBase<unknown, unknown, Access>) {
  return {
    method,
    path,
    summary: spec.summary,
    access: spec.access,
    params: spec.params as z.ZodType | undefined,
    query: spec.query as z.ZodType | undefined,
    bodyLimit: spec.bodyLimit,
    callsPerMinute: spec.callsPerMinute,
    idempotent: spec.idempotent ?? method !== 'POST',
    readsBelow: spec.readsBelow ?? false,
    inSteps: false,
  }
}

function plain(method: Method) {
  return <P, Q, B, R extends z.ZodType, A extends Access>(path: string, spec: Spec<P, Q, B, R, A>): Route => ({
    ...base(method, path, spec),
    body: spec.body as z.ZodType | undefined,
    reply: spec.reply,
    status: spec.status ?? 200,
    upload: undefined,
    produces: undefined,
    handle: spec.handle,
  })
}

export const get = plain('GET')
export const post = plain('POST')
export const put = plain('PUT')
export const patch = plain('PATCH')
export const remove = plain('DELETE')

/**
 * A POST that waits for something outside the database between its steps (a password's hash, another server), so that
 * whoever waits holds no connection. Only where nobody is signed in yet.
 */
export function postInSteps<P, Q, B, R extends z.ZodType>(path: string, spec: StepsSpec<P, Q, B, R>): Route {
  return {
    ...base('POST', path, spec),
    body: spec.body as z.ZodType | undefined,
    reply: spec.reply,
    status: 200,
    upload: undefined,
    produces: undefined,
    inSteps: true,
    handle: spec.handle,
  }
}

/** A POST of one file as multipart/form-data; what else it needs comes in the query. */
export function upload<P, Q, R extends z.ZodType, A extends Access>(path: string, spec: UploadSpec<P, Q, R, A>): Route {
  return {
    ...base('POST', path, spec),
    body: undefined,
    reply: spec.reply,
    status: 200,
    upload: { maxBytes: spec.maxBytes },
    produces: undefined,
    handle: spec.handle,
  }
}

/** A GET that answers with a file. */
export function download<P, Q, A extends Access>(path: string, spec: DownloadSpec<P, Q, A>): Route {
  return {
    ...base('GET', path, spec),
    body: undefined,
    reply: undefined,
    status: 200,
    upload: undefined,
    produces: spec.produces,
    handle: spec.handle,
  }
}

/** Path parameters of what belongs to a council: `:council`, and whatever else is named. */
export function councilPath<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ council: CouncilId, ...shape })
}

/** The reply of an act that has nothing more to say. */
export const Done = z.object({ done: z.literal(true) })
export const DONE = { done: true } as const

import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '#platform/db'
import { filesMessagesEn, filesMessagesVi } from '#platform/files'
import { API_PREFIX, buildServer, type HttpModule, type Route, type ServerOptions } from '#platform/http'
import { sheetsMessagesEn, sheetsMessagesVi } from '#platform/sheets'
import { authenticator } from '../server/authenticator.ts'
import { openIdentity, type ProviderSettings } from '../server/surroundings.ts'
import type { TestLogin } from './factories.ts'

export const TEST_URL = 'http://test.local'
const TEST_SECRET = Buffer.alloc(32, 7)

export interface TestServerOptions {
  readonly modules?: readonly HttpModule[]
  /** Routes beside the modules'. */
  readonly routes?: readonly Route[]
  readonly server?: Partial<Pick<ServerOptions, 'publicUrl' | 'callsPerMinute' | 'logger' | 'trustProxy'>>
}

export interface Reply<Body = unknown> {
  readonly status: number
  readonly body: Body
  /** The refusal's code, where it is one. */
  readonly code: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

export interface Extra {
  /** The Idempotency-Key; a new one for each call unless told. `null`: none. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface UploadedFile {
  readonly name: string
  readonly type?: string
  readonly content: Buffer | string
}

/** Calls of the API in the words of HTTP; paths are below /api/v1, the login is undefined for a stranger. */
export class TestApi {
  readonly #server: () => FastifyInstance

  constructor(server: () => FastifyInstance) {
    this.#server = server
  }

  get server(): FastifyInstance {
    return this.#server()
  }

  get<Body = unknown>(path: string, login?: TestLogin, extra?: Extra): Promise<Reply<Body>> {
    return this.#call('GET', path, login, undefined, { key: null, ...extra })
  }

  post<Body = unknown>(path: string, login?: TestLogin, body?: unknown, extra?: Extra): Promise<Reply<Body>> {
    return this.#call('POST', path, login, body, extra)
  }

  put<Body = unknown>(path: string, login?: TestLogin, body?: unknown, extra?: Extra): Promise<Reply<Body>> {
    return this.#call('PUT', path, login, body, extra)
  }

  patch<Body = unknown>(path: string, login?: TestLogin, body?: unknown, extra?: Extra): Promise<Reply<Body>> {
    return this.#call('PATCH', path, login, body, extra)
  }

  delete<Body = unknown>(path: string, login?: TestLogin, extra?: Extra): Promise<Reply<Body>> {
    return this.#call('DELETE', path, login, undefined, extra)
  }

  /** A POST of one file as a browser's form sends it. */
  upload<Body = unknown>(path: string, login: TestLogin | undefined, file: UploadedFile, extra: Extra = {}) {
    const boundary = `----${randomUUID()}`
    const head = [
      `--${boundary}`,
      `content-disposition: form-data; name="file"; filename="${file.name}"`,
      `content-type: ${file.type ?? 'application/octet-stream'}`,
      '',
      '',
    ].join('\r\n')
    const payload = Buffer.concat([
      Buffer.from(head),
      Buffer.from(file.content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...extra.headers }
    return this.#call<Body>('POST', path, login, payload, { ...extra, headers })
  }

  async #call<Body>(
    method: NonNullable<InjectOptions['method']>,
    path: string,
    login: TestLogin | undefined,
    body: unknown,
    { key = randomUUID(), headers = {} }: Extra = {},
  ): Promise<Reply<Body>> {
    const answer = await this.server.inject({
      method,
      url: API_PREFIX + path,
      headers: { ...login?.headers, ...(key !== null && { 'idempotency-key': key }), ...headers },
      ...(body !== undefined && { payload: body as Buffer }),
    })
    const json = /^application\/(problem\+)?json\b/.test(answer.headers['content-type'] ?? '')
    const parsed: unknown = json && answer.body !== '' ? answer.json() : undefined
    return {
      status: answer.statusCode,
      body: parsed as Body,
      code: answer.statusCode >= 400 ? (parsed as { code?: string } | undefined)?.code : undefined,
      headers: answer.headers,
      bytes: answer.rawPayload,
    }
  }
}

/** What signing in knows of where it runs, with a provider of single sign-on or without. */
export function openTestIdentity(provider?: ProviderSettings): void {
  openIdentity({ secret: TEST_SECRET, publicUrl: TEST_URL, provider })
}

/** The server with these modules and routes, without a port: requests are injected. */
export async function testServer(database: Database, options: TestServerOptions = {}): Promise<TestApi> {
  const modules = options.modules ?? []
  openTestIdentity()
  const server = await buildServer({
    database,
    authenticator,
    publicUrl: TEST_URL,
    version: 'test',
    callsPerMinute: 1_000_000,
    ...options.server,
    routes: [...modules.flatMap((module) => module.routes), ...(options.routes ?? [])],
    messages: [
      ...modules.map((module) => module.messages),
      { vi: filesMessagesVi, en: filesMessagesEn },
      { vi: sheetsMessagesVi, en: sheetsMessagesEn },
    ],
  })
  await server.ready()
  return new TestApi(() => server)
}

/** For the whole test file: {@link testServer} over the database of `useDatabase`. */
export function useServer(db: { readonly database: Database }, options: TestServerOptions = {}): TestApi {
  let held: TestApi | undefined
  beforeAll(async () => {
    held = await testServer(db.database, options)
  })
  afterAll(async () => {
    await held?.server.close()
  })
  return new TestApi(() => {
    if (!held) throw new Error('The server is there from beforeAll on.')
    return held.server
  })
}

import { randomUUID } from 'node:crypto'
import { API_PREFIX } from '#platform/http'
import type { Reply, TestApi } from './test-server.ts'

/** A browser with cookies of its own, behind an address. */
export class TestBrowser {
  readonly #api: TestApi
  readonly #address: string
  readonly cookies = new Map<string, string>()

  constructor(api: TestApi, address = '10.0.0.1') {
    this.#api = api
    this.#address = address
  }

  get<Body = unknown>(path: string): Promise<Reply<Body>> {
    return this.#call('GET', path)
  }

  post<Body = unknown>(path: string, body: object = {}): Promise<Reply<Body>> {
    return this.#call('POST', path, body)
  }

  put<Body = unknown>(path: string, body: object = {}): Promise<Reply<Body>> {
    return this.#call('PUT', path, body)
  }

  delete<Body = unknown>(path: string): Promise<Reply<Body>> {
    return this.#call('DELETE', path)
  }

  /** The same cookies behind another address: somebody who travels. */
  movedTo(address: string): TestBrowser {
    const moved = new TestBrowser(this.#api, address)
    for (const [name, value] of this.cookies) moved.cookies.set(name, value)
    return moved
  }

  async #call<Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Reply<Body>> {
    const answer = await this.#api.server.inject({
      method,
      url: API_PREFIX + path,
      remoteAddress: this.#address,
      headers: {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { payload: body }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const parsed = answer.body === '' ? undefined : answer.json<unknown>()
    return {
      status: answer.statusCode,
      body: parsed as Body,
      code: answer.statusCode >= 400 ? (parsed as { code?: string } | undefined)?.code : undefined,
      headers: answer.headers,
      bytes: answer.rawPayload,
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { until } from './measure.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'server', 'main.ts')
const PAGE = 4096

/** The product as it is started for people, in a process of its own. */
export class Product {
  readonly port: number
  readonly #env: Readonly<Record<string, string>>
  #process: ChildProcess | undefined

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.port = port
    this.#env = env
  }

  static async start(databaseUrl: string, folder: string): Promise<Product> {
    const port = await freePort()
    const product = new Product(port, {
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_MINUTE: '100000',
    })
    await product.startAgain()
    return product
  }

  async startAgain(): Promise<void> {
    this.#process = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await until(async () => (await this.get('/readyz').catch(() => undefined))?.status === 200, 50)
  }

  async stop(): Promise<void> {
    this.#process?.kill('SIGTERM')
    if (this.#process && this.#process.exitCode === null) await once(this.#process, 'exit')
    this.#process = undefined
  }

  /** Memory that the process holds, in bytes. */
  memory(): number {
    const [, resident] = readFileSync(`/proc/${this.#process!.pid}/statm`, 'utf8').split(' ')
    return Number(resident) * PAGE
  }

  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string }> {
    return this.#send('GET', path, headers)
  }

  post(path: string, headers: Readonly<Record<string, string>>, body: unknown) {
    return this.#send('POST', path, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body))
  }

  #send(method: string, path: string, headers: Readonly<Record<string, string>>, payload?: string) {
    return new Promise<{ status: number; body: string }>((resolve, reject) => {
      const options = { port: this.port, host: '127.0.0.1', path, method, agent: this.#agent, headers: { ...headers } }
      const sent = request(options, (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
        reply.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CouncilId, system } from '#platform/access'
import { Database } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestApi, type TestLogin, testServer } from '#identity/testing'
import { createNotes, gate, type Note, noteRoutes } from './notes.testing.ts'

/** The line between the server and PostgreSQL, which a test can cut. */
class Line {
  readonly #sockets = new Set<Socket>()
  readonly #target: URL
  #server: Server | undefined
  port = 0

  constructor(target: string) {
    this.#target = new URL(target)
  }

  async open(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname)
      for (const socket of [near, far]) {
        this.#sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => this.#sockets.delete(socket))
      }
      near.pipe(far)
      far.pipe(near)
    })
    await new Promise<void>((resolve) => this.#server?.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.#server.address() as AddressInfo).port
  }

  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

const db = useDatabase()
let line: Line
let behindLine: Database
let api: TestApi
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
  line = new Line(db.urls.appUrl)
  await line.open()
  const url = new URL(db.urls.appUrl)
  url.host = `127.0.0.1:${line.port}`
  behindLine = new Database({ url: url.toString(), poolSize: 4 })
  api = await testServer(behindLine, { routes: noteRoutes })
})
afterAll(async () => {
  await api.server.close()
  await behindLine.close()
  await line.cut()
})

const away = { status: 503, code: 'platform/database-away', headers: { 'retry-after': '5' } }
const add = (text: string, key?: string) =>
  api.post<Note>(`/councils/${council}/notes`, officer, { text }, key ? { key } : {})

it('says that the database is away while it is, and works again once it is back', async () => {
  expect(await add('trước')).toMatchObject({ status: 201 })
  await line.cut()
  for (let call = 0; call < 6; call += 1) expect(await add('giữa')).toMatchObject(away)
  expect(await api.get('/weather')).toMatchObject(away)
  await line.open()
  expect(await add('sau')).toMatchObject({ status: 201 })
  const { body } = await api.get<{ items: Note[] }>(`/councils/${council}/notes`, officer)
  expect(body.items.map((note) => note.text)).toEqual(['trước', 'sau'])
})

it('leaves nothing half-written of an act that it cut off, and the same key then goes through', async () => {
  let open = () => {}
  gate.opened = new Promise((resolve) => (open = resolve))
  const cutOff = add('bị ngắt', 'the-key-of-this-act')
  await expect.poll(() => behindLine.pool.totalCount - behindLine.pool.idleCount).toBe(1)
  await line.cut()
  open()
  expect(await cutOff).toMatchObject(away)
  await line.open()
  const count = async () => {
    const { body } = await api.get<{ items: Note[] }>(`/councils/${council}/notes`, officer)
    return body.items.filter((note) => note.text === 'bị ngắt').length
  }
  expect(await count()).toBe(0)
  expect(await add('bị ngắt', 'the-key-of-this-act')).toMatchObject({ status: 201 })
  expect(await count()).toBe(1)
})

it('tells a server that ended its connections from one whose statement was wrong', async () => {
  const pid = await behindLine.transaction(system('a test ends a connection'), async (tx) => {
    const ending = tx.selectFrom('platform.installation').select('sample').executeTakeFirst()
    return ending
  })
  expect(pid).toEqual({ sample: false })
  await expect(
    behindLine.transaction(system('a test errs'), (tx) =>
      tx
        .selectFrom('platform.installation')
        .select('nonsense' as 'sample')
        .execute(),
    ),
  ).rejects.toThrow('column "nonsense" does not exist')
})

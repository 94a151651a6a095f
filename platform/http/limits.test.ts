import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin, testServer, useServer } from '#identity/testing'
import { createNotes, MAX_UPLOAD, noteRoutes, notesOf } from './notes.testing.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })
let council: CouncilId
let officer: TestLogin
let delegate: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
  delegate = await aLoginAs(db.database, { role: 'delegate', council })
})

const kept = () => actingAs(db.database, officer, (tx) => notesOf(tx, council))
const tooLarge = { status: 413, code: 'platform/too-large' }

describe('what is too large', () => {
  it('is refused with 413 and leaves nothing behind', async () => {
    const before = await kept()
    expect(await api.post(`/councils/${council}/notes`, officer, { text: 'x'.repeat(300 * 1024) })).toMatchObject(
      tooLarge,
    )
    const content = randomBytes(MAX_UPLOAD + 1)
    expect(await api.upload(`/councils/${council}/notes/file`, officer, { name: 'a.bin', content })).toMatchObject(
      tooLarge,
    )
    expect(await kept()).toEqual(before)
  })

  it('does not include 10 MB, which arrive whole and can be read twice', async () => {
    const content = randomBytes(MAX_UPLOAD)
    const reply = await api.upload(`/councils/${council}/notes/file`, officer, { name: 'a.bin', content })
    expect(reply).toMatchObject({ status: 200, body: { bytes: MAX_UPLOAD, streamed: MAX_UPLOAD } })
  })
})

describe('an upload', () => {
  const path = () => `/councils/${council}/notes/file`

  it('is asked for the right to send before it is taken in', async () => {
    const content = randomBytes(MAX_UPLOAD)
    expect(await api.upload(path(), undefined, { name: 'a', content })).toMatchObject({ status: 401 })
    expect(await api.upload(path(), delegate, { name: 'a', content })).toMatchObject({ status: 403 })
  })

  it('that is no form, has no file or breaks off is refused', async () => {
    expect(await api.post(path(), officer, { text: 'họp' })).toMatchObject({ status: 415 })
    const multipart = { headers: { 'content-type': 'multipart/form-data; boundary=x' } }
    expect(await api.post(path(), officer, '--x--\r\n', multipart)).toMatchObject({ status: 400 })
    const broken = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf of'
    expect(await api.post(path(), officer, broken, multipart)).toMatchObject({ status: 400 })
    expect(await api.post(path(), officer, 'no form at all', multipart)).toMatchObject({ status: 400 })
  })

  it('over a slow line keeps nobody else waiting: it has no connection of the database until it is here', async () => {
    const served = await testServer(db.database, { routes: noteRoutes })
    await served.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = served.server.server.address() as AddressInfo
    // More slow lines than the pool has connections.
    const lines = await Promise.all(Array.from({ length: 12 }, () => beginUpload(port, officer, path())))
    await expect.poll(() => db.database.pool.idleCount === db.database.pool.totalCount).toBe(true)
    expect(await served.get('/whose', delegate)).toMatchObject({ status: 200 })
    const before = (await kept()).length
    lines[0]!.write('the rest\r\n--x--\r\n')
    expect(await statusOf(lines[0]!)).toBe('200')
    expect(await kept()).toHaveLength(before + 1)
    for (const line of lines) line.destroy()
    await served.server.close()
  })
})

async function beginUpload(port: number, login: TestLogin, path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'
  const length = head.length + 'the beginning, the rest\r\n--x--\r\n'.length
  socket.write(
    [
      `POST /api/v1${path} HTTP/1.1`,
      'host: 127.0.0.1',
      `cookie: ${login.cookie}`,
      `idempotency-key: ${randomBytes(8).toString('hex')}`,
      'content-type: multipart/form-data; boundary=x',
      `content-length: ${length}`,
      '',
      `${head}the beginning, `,
    ].join('\r\n'),
  )
  // The server's first look at the right to send is over once it has read what was sent.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return socket
}

async function statusOf(socket: Socket): Promise<string | undefined> {
  for await (const chunk of socket) return /^HTTP\/1\.1 (\d{3})/.exec(String(chunk))?.[1]
  return undefined
}

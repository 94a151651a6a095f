import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CouncilId, PUBLIC_SCOPE, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { earlierReply } from './idempotency.ts'
import { createNotes, gate, noteRoutes, notesOf } from './notes.testing.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
})
beforeEach(async () => {
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'officeChief', council })
})

const send = (text: string, key: string | null, login = officer) =>
  api.post(`/councils/${council}/notes`, login, { text }, { key })
const kept = () => actingAs(db.database, officer, (tx) => notesOf(tx, council))

describe('a POST', () => {
  it('needs a key', async () => {
    for (const key of [null, 'short', 'with space in it', 'x'.repeat(101)]) {
      expect(await send('họp', key)).toMatchObject({ status: 400, code: 'platform/idempotency-key-missing' })
    }
    expect(await kept()).toEqual([])
  })

  it('sent again with its key answers the same and is done once', async () => {
    const key = randomUUID()
    const first = await send('họp', key)
    const again = await send('họp', key)
    expect(first.status).toBe(201)
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(await kept()).toHaveLength(1)
  })

  it('that took its thing away answers its repeat as the first; a new one finds nothing', async () => {
    const { body } = await send('họp', randomUUID())
    const path = `/councils/${council}/notes/${(body as { id: string }).id}/removal`
    const key = randomUUID()
    const first = await api.post(path, officer, undefined, { key })
    expect(first).toMatchObject({ status: 200, body: { removed: true } })
    expect(await api.post(path, officer, undefined, { key })).toMatchObject({ status: 200, body: first.body })
    expect(await api.post(path, officer)).toMatchObject({ status: 404, code: 'platform/not-found' })
    const other = await aLoginAs(db.database, { role: 'officeChief', council })
    expect(await api.post(path, other, undefined, { key })).toMatchObject({ status: 404 })
  })

  it('with the key of other content, or of another capacity, is refused', async () => {
    const key = randomUUID()
    await send('họp', key)
    expect(await send('khác', key)).toMatchObject({ status: 409, code: 'platform/key-reused' })
    const elsewhere = await aLoginAs(db.database, { role: 'communeOfficer', council, account: officer.account })
    expect(await send('họp', key, elsewhere)).toMatchObject({ status: 409, code: 'platform/key-reused' })
    expect(await kept()).toHaveLength(1)
  })

  it('shares no keys with other accounts', async () => {
    const key = randomUUID()
    const other = await aLoginAs(db.database, { role: 'officeChief', council })
    expect((await send('họp', key)).body).not.toEqual((await send('họp', key, other)).body)
    expect(await kept()).toHaveLength(2)
  })

  it('refused leaves its key free: the same key with what is right goes through', async () => {
    const key = randomUUID()
    expect(await send('', key)).toMatchObject({ status: 400 })
    const delegate = await aLoginAs(db.database, { role: 'delegate', council, account: officer.account })
    expect(await send('họp', key, delegate)).toMatchObject({ status: 403 })
    expect(await send('họp', key)).toMatchObject({ status: 201 })
  })

  it('repeated while it is under way waits for it: one effect, one reply to all', async () => {
    let open = () => {}
    gate.opened = new Promise((resolve) => (open = resolve))
    const key = randomUUID()
    const callers = Array.from({ length: 5 }, () => send('họp', key))
    await waitingForLocks(4)
    open()
    const replies = await Promise.all(callers)
    expect(new Set(replies.map((reply) => JSON.stringify([reply.status, reply.body])))).toHaveLength(1)
    expect(replies[0]?.status).toBe(201)
    expect(await kept()).toHaveLength(1)
  })

  it('repeated while it takes too long is told to look again, not that the server is broken', async () => {
    const key = randomUUID()
    await actingAs(db.database, officer, async (holder) => {
      await earlierReply(holder, officer.account, key, 'hash')
      const repeat = actingAs(db.database, officer, async (tx) => {
        await sql`set local lock_timeout = '50ms'`.execute(tx)
        return earlierReply(tx, officer.account, key, 'hash')
      })
      await expect(repeat).rejects.toMatchObject({ code: 'platform/busy-repeat', status: 409 })
    })
  })

  it('of a file knows a repeat by its content', async () => {
    const key = randomUUID()
    const sendFile = (content: string) =>
      api.upload<{ id: string }>(`/councils/${council}/notes/file`, officer, { name: 'a.txt', content }, { key })
    const first = await sendFile('một')
    expect((await sendFile('một')).body).toEqual(first.body)
    expect(await sendFile('hai')).toMatchObject({ status: 409, code: 'platform/key-reused' })
    expect(await kept()).toHaveLength(1)
  })
})

it('keeps replies where only their account finds them', async () => {
  await send('họp', randomUUID())
  const other = await aLoginAs(db.database, { role: 'officeChief', council })
  const count = sql<{ n: number }>`select count(*) as n from platform.idempotency`
  expect((await actingAs(db.database, officer, (tx) => count.execute(tx))).rows).toEqual([{ n: 1 }])
  expect((await actingAs(db.database, other, (tx) => count.execute(tx))).rows).toEqual([{ n: 0 }])
  await expect(db.database.transaction(PUBLIC_SCOPE, (tx) => count.execute(tx))).rejects.toThrow('permission denied')
})

async function waitingForLocks(wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await db.database.transaction(system('a test looks at locks'), (tx) =>
      sql<{ n: number }>`
        select count(*) as n from pg_locks l join pg_database d on d.oid = l.database
         where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`.execute(tx),
    )
    if (rows[0]!.n >= wanted) return
  }
}

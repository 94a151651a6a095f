import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { contentDisposition } from './content-disposition.ts'
import { createNotes, type Note, noteRoutes } from './notes.testing.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
})

describe('a reply', () => {
  it('holds what its schema names and nothing else that a row has', async () => {
    const added = await api.post<Note>(`/councils/${council}/notes`, officer, { text: 'họp' })
    expect(Object.keys(added.body).sort()).toEqual(['id', 'text', 'version'])
    const { body } = await api.get<{ items: Note[] }>(`/councils/${council}/notes`, officer)
    expect(Object.keys(body.items[0]!).sort()).toEqual(['id', 'text', 'version'])
  })

  it('of the API is kept by no cache', async () => {
    for (const path of [`/councils/${council}/notes`, '/weather', '/nowhere']) {
      expect((await api.get(path, officer)).headers['cache-control']).toBe('no-store')
    }
  })

  it('that is a file is saved under its name and never taken for a page', async () => {
    await api.post(`/councils/${council}/notes`, officer, { text: 'lần hai' })
    const file = await api.get(`/councils/${council}/notes.txt`, officer)
    expect(file.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'attachment; filename="De cuong hop ngay 1/7.txt"; ' +
        "filename*=UTF-8''%C4%90%E1%BB%81%20c%C6%B0%C6%A1ng%20%22h%E1%BB%8Dp%22%20ng%C3%A0y%201%2F7.txt",
    })
    expect(file.bytes.toString()).toContain('lần hai\n')
  })
})

describe('the name of a file', () => {
  it.each(['a"; filename="evil.exe', 'a\r\nset-cookie: x=y', 'a\\"b', "it's (1)*.pdf", '\u0000.pdf', '会议.pdf'])(
    'can not leave its place in the header: %j',
    (name) => {
      const header = contentDisposition({ name })
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w%.~!$&+^`|-]*$/)
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name)
    },
  )
})

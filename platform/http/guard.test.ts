import { beforeAll, describe, expect, it } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { createNotes, type Note, noteRoutes } from './notes.testing.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })

let province: CouncilId
let commune: CouncilId
let neighbour: CouncilId
let officer: TestLogin
let clerk: TestLogin
let delegate: TestLogin
let chief: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  province = await aCouncilScope(db.database)
  commune = await aCouncilScope(db.database, { superior: province })
  neighbour = await aCouncilScope(db.database, { superior: province })
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
  clerk = await aLoginAs(db.database, { role: 'recordsClerk', council: commune })
  delegate = await aLoginAs(db.database, { role: 'delegate', council: commune })
  chief = await aLoginAs(db.database, { role: 'officeChief', council: province })
})

const notes = (council: CouncilId | string) => `/councils/${council}/notes`

async function aNote(login: TestLogin, council: CouncilId, text = 'họp'): Promise<Note> {
  return (await api.post<Note>(notes(council), login, { text })).body
}

describe('who may', () => {
  it('is asked of strangers first: whatever else is wrong, they are told to sign in', async () => {
    const signIn = { status: 401, code: 'platform/not-signed-in' }
    expect(await api.get('/weather')).toMatchObject({ status: 200, body: { sky: 'clear' } })
    expect(await api.get(notes(commune))).toMatchObject(signIn)
    expect(await api.get(notes('not-an-id'))).toMatchObject(signIn)
    expect(await api.post(notes(commune), undefined, { text: 7 }, { key: null })).toMatchObject(signIn)
    expect(await api.post(notes(commune), undefined, { text: 'x'.repeat(400_000) })).toMatchObject(signIn)
    expect(await api.get(notes(commune), undefined, { headers: { cookie: 'login=made-up' } })).toMatchObject(signIn)
  })

  it('is 400 for a shape, 403 for a role, 404 for what belongs to others, before anything is done', async () => {
    expect(await api.post(notes(commune), delegate, { text: 7 })).toMatchObject({ status: 400 })
    expect(await api.post(notes(commune), delegate, { text: 'họp' })).toMatchObject({
      status: 403,
      code: 'platform/forbidden',
      body: { errors: [{ message: 'Vai trò đang chọn không được giao việc này.' }] },
    })
    expect(await api.get(notes(commune), clerk)).toMatchObject({ status: 403 })
    for (const council of [neighbour, province, newId<CouncilId>()]) {
      expect(await api.get(notes(council), officer)).toMatchObject({ status: 404, code: 'platform/not-found' })
      expect(await api.post(notes(council), officer, { text: 'họp' })).toMatchObject({ status: 404 })
    }
  })

  it('finds the subject in the scope of the caller: what another council holds is not there', async () => {
    const own = await aNote(officer, commune)
    const theirs = await aNote(await aLoginAs(db.database, { role: 'communeOfficer', council: neighbour }), neighbour)
    const change = (council: CouncilId, note: string) =>
      api.patch(`${notes(council)}/${note}`, officer, { text: 'mới', version: 1 })
    expect(await change(commune, theirs.id)).toMatchObject({ status: 404 })
    expect(await change(neighbour, theirs.id)).toMatchObject({ status: 404 })
    expect(await change(commune, newId())).toMatchObject({ status: 404 })
    expect(await change(commune, own.id)).toMatchObject({ status: 200, body: { text: 'mới', version: 2 } })
  })

  it('lets a province read its communes and change nothing there, whatever the policy of the route says', async () => {
    const own = await aNote(officer, commune, 'của xã')
    const { body } = await api.get<{ items: Note[] }>(notes(commune), chief)
    expect(body.items.map((note) => note.id)).toContain(own.id)
    const no = { status: 403, body: { errors: [{ message: 'Nội dung thuộc cơ quan khác.' }] } }
    expect(await api.post(notes(commune), chief, { text: 'từ tỉnh' })).toMatchObject(no)
    expect(await api.post(`/councils/${commune}/previews`, chief, { text: 'từ tỉnh' })).toMatchObject(no)
    expect(await api.patch(`${notes(commune)}/${own.id}`, chief, { text: 'từ tỉnh', version: 1 })).toMatchObject(no)
    expect(await api.upload(`${notes(commune)}/file`, chief, { name: 'a.txt', content: 'x' })).toMatchObject(no)
    const after = await api.get<{ items: Note[] }>(notes(commune), chief)
    expect(after.body).toEqual(body)
  })
})

describe('two people on one record', () => {
  it('are told apart by the version: the later one gets both copies back and nothing is lost', async () => {
    const note = await aNote(officer, commune, 'bản đầu')
    const edit = (text: string) => api.patch(`${notes(commune)}/${note.id}`, officer, { text, version: 1 })
    const [first, second] = await Promise.all([edit('của A'), edit('của B')])
    const [done, refused] = first.status === 200 ? [first, second] : [second, first]
    expect(done.status).toBe(200)
    expect(refused).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    const { versions } = refused.body as { versions: { yours: Note; current: Note } }
    expect([versions.yours.text, versions.current.text].sort()).toEqual(['của A', 'của B'])
    expect(versions.current).toMatchObject(done.body as Note)
  })
})

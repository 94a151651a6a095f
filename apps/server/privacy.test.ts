import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CouncilId, newId, type PersonId, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import type { Correction, MyData, RetentionRow, WaitingCorrections } from '#audit'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { aPetition } from '#voters/testing'
import { pdfText } from '../../platform/paper/testing/read-back.ts'
import { modules } from './modules.ts'

/* Personal data across the modules that hold it: read, exported, corrected; who looked; what is removed, and when. */

const db = useDatabase()
const api = useServer(db, { modules })
let province: CouncilId
let commune: CouncilId
let delegate: { readonly mandate: string; readonly person: PersonId }
let self: TestLogin
let officer: TestLogin
let colleague: TestLogin
let admin: TestLogin
let stranger: TestLogin

const asSystem = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction(system('a test looks'), work)

beforeAll(async () => {
  const sample = await asSystem(async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  province = sample.province
  commune = sample.communes[0]!.id
  const { rows } = await asSystem((tx) =>
    sql<{ mandate: string; person: PersonId }>`
      select m.id as mandate, m.person_id as person from councils.mandate m
        join councils.person_sensitive s on s.council_id = m.council_id and s.person_id = m.person_id
       where m.council_id = ${commune} order by m.id limit 1`.execute(tx),
  )
  delegate = rows[0]!
  const here = { council: commune }
  self = await aLoginAs(db.database, {
    role: 'delegate',
    ...here,
    person: delegate.person,
    displayName: 'Đại biểu Mẫu',
  })
  officer = await aLoginAs(db.database, { role: 'communeOfficer', ...here, displayName: 'Công chức Mẫu' })
  colleague = await aLoginAs(db.database, { role: 'delegate', ...here })
  admin = await aLoginAs(db.database, { role: 'systemAdmin', council: province })
  stranger = await aLoginAs(db.database, { role: 'officeChief', council: await aCouncilScope(db.database) })
}, 120_000)

const myData = async (as: TestLogin, language = 'vi') =>
  (await api.get<MyData>(`/my-data?language=${language}`, as)).body
const held = async (as: TestLogin, name: string) => (await myData(as)).holdings.find((each) => each.name === name)!
const actsOf = (kind: string, council = commune) =>
  asSystem((tx) =>
    tx
      .selectFrom('audit.entry')
      .select(['account_id as account', 'subject_id as subject', 'before', 'after'])
      .where('council_id', '=', council)
      .where('kind', '=', kind)
      .orderBy('id')
      .execute(),
  )

/** Where a line of a cell breaks is the printer's. */
const squeezed = (said: string) => said.normalize('NFC').replaceAll(/\s/g, '')
const readable = async (file: Buffer) => squeezed(await pdfText(file))

describe('what is held about a person', () => {
  it('is for that person, in the language asked for', async () => {
    expect(await api.get('/my-data')).toMatchObject({ status: 401 })
    expect(await api.get('/my-data?language=fr', self)).toMatchObject({ status: 400 })
    const vietnamese = await myData(self)
    expect(vietnamese.holdings.find(({ name }) => name === 'identity.account')!.rows).toEqual([
      expect.objectContaining({ name: 'Đại biểu Mẫu' }),
    ])
    expect(vietnamese.holdings.find(({ name }) => name === 'councils.person')!.rows).toHaveLength(1)
    expect(vietnamese.holdings.find(({ name }) => name === 'councils.sensitive')!.rows).toHaveLength(1)
    const english = await myData(self, 'en')
    expect(english.holdings.map(({ title }) => title)).not.toEqual(vietnamese.holdings.map(({ title }) => title))
    expect(english.holdings.map(({ name }) => name)).toEqual(vietnamese.holdings.map(({ name }) => name))
  })

  it('is nothing of a register where the account belongs to nobody in it', async () => {
    for (const name of [
      'councils.person',
      'councils.sensitive',
      'councils.mandates',
      'councils.posts',
      'councils.views',
    ]) {
      expect((await held(colleague, name)).rows).toEqual([])
    }
  })

  it('has a name for everything that it shows', async () => {
    for (const { columns, rows } of (await myData(self)).holdings) {
      for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(columns.map(({ key }) => key).toSorted())
    }
  })

  it('is read by an agency’s people and by guests as by everybody', async () => {
    const guest = await aLoginAs(db.database, { role: 'guest', council: commune, displayName: 'Khách Mẫu' })
    expect((await held(guest, 'identity.account')).rows).toEqual([expect.objectContaining({ name: 'Khách Mẫu' })])
  })

  it.each(['json', 'xlsx', 'pdf'])('is taken away as a file: %s', async (format) => {
    expect(await api.get(`/my-data/export?format=${format}`)).toMatchObject({ status: 401 })
    expect(await api.get('/my-data/export?format=doc', colleague)).toMatchObject({ status: 400 })
    const file = await api.get(`/my-data/export?format=${format}`, self)
    expect(file.status).toBe(200)
    const begins = { json: '{', xlsx: 'PK', pdf: '%PDF' }[format]!
    expect(file.bytes.subarray(0, begins.length).toString()).toBe(begins)
    expect((await actsOf('privacy.data-exported')).at(-1)).toMatchObject({
      account: self.account,
      subject: self.account,
      after: { format },
    })
  })
})

it('the paper of it says everything that is held, readably', async () => {
  const { body: data } = await api.get<MyData>('/my-data', self)
  const file = await api.get('/my-data/export?format=pdf', self)
  const text = await readable(file.bytes)
  expect(text).toContain(squeezed('Dữ liệu cá nhân hệ thống đang giữ về Đại biểu Mẫu'))
  expect(text).toContain(squeezed('HĐND xã An Lạc'.toLocaleUpperCase('vi')))
  for (const { title, columns, rows } of data.holdings) {
    expect(text).toContain(squeezed(title))
    // The statement itself is one more act on record, so the newest row of that part may have moved on.
    for (const row of rows.slice(1)) {
      for (const { key } of columns) expect(text).toContain(squeezed(String(row[key] ?? '')))
    }
  }
  for (const { title } of data.kept) expect(text).toContain(squeezed(title))
})

describe('views of sensitive facts', () => {
  const page = () => `/councils/${commune}/delegates/${delegate.mandate}`
  const views = async () => (await held(self, 'councils.views')).rows

  it('are on record once a while, and shown to whom they concern', async () => {
    expect(await views()).toEqual([])
    for (const reader of [colleague, self]) await api.get(page(), reader)
    expect(await actsOf('councils.sensitive-read')).toEqual([])
    await api.get(page(), officer)
    await api.get(page(), officer)
    expect(await actsOf('councils.sensitive-read')).toEqual([
      { account: officer.account, subject: delegate.person, before: null, after: { in: 'page' } },
    ])
    expect(await views()).toEqual([expect.objectContaining({ who: 'Công chức Mẫu', how: 'Mở trang của đại biểu' })])
  })

  it('of a whole list are one entry that names them all', async () => {
    expect(await api.get(`/councils/${commune}/registers/delegates/export`, officer)).toMatchObject({ status: 200 })
    const acts = await actsOf('councils.sensitive-read')
    expect(acts).toHaveLength(2)
    const { persons } = acts[1]!.after as { persons: string[] }
    expect(persons).toContain(delegate.person)
    expect(new Set(persons).size).toBe(persons.length)
    expect(await views()).toEqual([
      expect.objectContaining({ how: 'Xuất danh sách ra Excel' }),
      expect.objectContaining({ how: 'Mở trang của đại biểu' }),
    ])
  })
})

describe('corrections', () => {
  const wish = 'Số điện thoại đã đổi thành 0900 000 009'
  const ask = (as: TestLogin | undefined, body: object = {}) =>
    api.post<{ id: string }>('/my-data/corrections', as, { holding: 'councils.sensitive', wish, ...body })
  const list = async (as: TestLogin, of = commune) =>
    api.get<{ items: Correction[] }>(`/councils/${of}/corrections`, as)
  const answer = (id: string, as: TestLogin | undefined, body: object = {}, of = commune) =>
    api.post(`/councils/${of}/corrections/${id}/answer`, as, {
      state: 'corrected',
      answer: 'Đã sửa số điện thoại',
      version: 1,
      ...body,
    })

  it('are asked for by the person', async () => {
    expect(await ask(undefined)).toMatchObject({ status: 401 })
    expect(await ask(self, { wish: ' ' })).toMatchObject({ status: 400 })
    expect(await ask(self, { holding: 'moon.rocks' })).toMatchObject({ status: 422, code: 'audit/no-such-holding' })
    const { status, body } = await ask(self)
    expect(status).toBe(201)
    expect((await myData(self)).corrections).toMatchObject([
      { id: body.id, wish, state: 'asked', holdingTitle: 'Thông tin nhạy cảm, liên hệ', version: 1 },
    ])
    const entry = (await actsOf('privacy.correction-asked')).at(-1)
    expect(entry).toMatchObject({ subject: body.id, after: { holding: 'councils.sensitive' } })
    expect(JSON.stringify(entry)).not.toContain('0900')
  })

  it('are answered by the office of that council, once', async () => {
    const { body } = await ask(self)
    expect(await api.get(`/councils/${commune}/corrections`)).toMatchObject({ status: 401 })
    expect(await list(colleague)).toMatchObject({ status: 403 })
    expect(await list(admin)).toMatchObject({ status: 403 })
    expect(await list(stranger)).toMatchObject({ status: 404 })
    expect((await list(officer)).body.items[0]).toMatchObject({ id: body.id, askedBy: 'Đại biểu Mẫu', wish })

    expect(await answer(body.id, undefined)).toMatchObject({ status: 401 })
    expect(await answer(body.id, colleague)).toMatchObject({ status: 403 })
    expect(await answer(body.id, stranger)).toMatchObject({ status: 404 })
    expect(await answer(body.id, officer, { answer: '' })).toMatchObject({ status: 400 })
    expect(await answer(newId(), officer)).toMatchObject({ status: 404 })
    expect(await answer(body.id, officer)).toMatchObject({ status: 200 })
    expect(await answer(body.id, officer)).toMatchObject({ status: 409, code: 'audit/correction-answered' })
    expect((await myData(self)).corrections.find(({ id }) => id === body.id)).toMatchObject({
      state: 'corrected',
      answer: 'Đã sửa số điện thoại',
      answeredBy: 'Công chức Mẫu',
    })
    expect((await actsOf('privacy.correction-answered')).at(-1)).toMatchObject({
      account: officer.account,
      subject: body.id,
      after: { state: 'corrected' },
    })
  })

  it('stand on the first page of the office while they wait, whoever asked', async () => {
    const path = (of = commune) => `/councils/${of}/corrections/waiting`
    const waiting = async () => (await api.get<WaitingCorrections>(path(), officer)).body
    expect(await api.get(path())).toMatchObject({ status: 401 })
    expect(await api.get(path(), colleague)).toMatchObject({ status: 403 })
    expect(await api.get(path(), stranger)).toMatchObject({ status: 404 })
    expect(await api.get(path('x' as CouncilId), officer)).toMatchObject({ status: 400 })
    const before = await waiting()
    const guest = await aLoginAs(db.database, { role: 'guest', council: commune })
    const { body } = await ask(guest, { holding: 'identity.account' })
    expect(await waiting()).toEqual({ count: before.count + 1, oldest: expect.any(String) })
    expect(await answer(body.id, officer)).toMatchObject({ status: 200 })
    expect(await waiting()).toEqual(before)
    const { rows } = await asSystem((tx) =>
      sql<{ name: string; council: string; audience: string; payload: object }>`
        select name, council_id as council, audience, payload from platform.outbox
         where subject_id = ${body.id} order by arrived`.execute(tx),
    )
    const told = { council: commune, audience: 'council', payload: { correction: body.id } }
    expect(rows).toEqual([
      { name: 'privacy.correction-asked', ...told },
      { name: 'privacy.correction-answered', ...told },
    ])
  })

  it('waiting stand before those answered', async () => {
    const { items } = (await list(officer)).body
    const states = items.map(({ state }) => state === 'asked')
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)))
    expect(new Set(states)).toEqual(new Set([true, false]))
  })
})

describe('retention', () => {
  const rules = async () => (await api.get<{ items: RetentionRow[] }>('/administration/retention', admin)).body.items
  const rule = async (name: string) => (await rules()).find((each) => each.name === name)!
  const set = (name: string, body: object, as: TestLogin | undefined = admin) =>
    api.put(`/administration/retention/${name}`, as, body)
  const nightly = modules.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'privacy.apply-retention')!
  const tonight = () => asSystem((tx) => nightly.handle(tx, {} as never))
  const attempt = (daysAgo: number) =>
    asSystem((tx) =>
      sql`insert into identity.sign_in_attempt (id, name_key, account_id, at, method, outcome, address, agent)
          values (${newId()}, 'x', ${self.account}, now() - make_interval(days => ${daysAgo}), 'password', 'failed',
                  '10.0.0.1', 'test')`.execute(tx),
    )

  it('is kept by the administrator of the province', async () => {
    expect(await api.get('/administration/retention')).toMatchObject({ status: 401 })
    expect(await api.get('/administration/retention', officer)).toMatchObject({ status: 403 })
    const name = 'identity.sign-in-attempts'
    expect(await api.put(`/administration/retention/${name}`, undefined, { days: 30, version: 0 })).toMatchObject({
      status: 401,
    })
    expect(await set(name, { days: 30, version: 0 }, officer)).toMatchObject({ status: 403 })
    expect(await set(name, { days: 0, version: 0 })).toMatchObject({ status: 400 })
    expect(await set('moon.rocks', { days: 30, version: 0 })).toMatchObject({ status: 404 })
    expect(await set(name, { days: 1, version: 0 })).toMatchObject({ status: 422, code: 'audit/days-out-of-bounds' })
  })

  it('never touches the trail', async () => {
    expect(await rule('audit.trail')).toMatchObject({ days: null, due: 0, soon: 0 })
    expect(await set('audit.trail', { days: 30, version: 0 })).toMatchObject({ status: 404 })
    const count = () => asSystem((tx) => tx.selectFrom('audit.entry').select('id').execute())
    const before = (await count()).length
    await tonight()
    expect((await count()).length).toBeGreaterThanOrEqual(before)
  })

  it('says what it will remove, removes it in the night, and puts that on record', async () => {
    for (const age of [1, 70, 95, 200]) await attempt(age)
    const name = 'identity.sign-in-attempts'
    expect(await rule(name)).toMatchObject({ days: 90, due: 2, soon: 1, version: 0 })
    await tonight()
    expect(await rule(name)).toMatchObject({ due: 0, soon: 1 })

    expect(await set(name, { days: 30, version: 0 })).toMatchObject({ status: 200 })
    expect(await set(name, { days: 60, version: 0 })).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    expect(await rule(name)).toMatchObject({ days: 30, usual: 90, due: 1, version: 1 })
    expect((await actsOf('privacy.retention-set', province)).at(-1)).toMatchObject({
      before: { rule: name, days: 90 },
      after: { rule: name, days: 30 },
    })
    await tonight()
    expect(await rule(name)).toMatchObject({ due: 0 })
    const { rows } = await asSystem((tx) =>
      sql<{
        after: object
      }>`select after from audit.entry where kind = 'privacy.retention-applied' order by id`.execute(tx),
    )
    expect(rows.map(({ after }) => after)).toEqual([
      { rule: name, days: 90, removed: 2 },
      { rule: name, days: 30, removed: 1 },
    ])
    expect(await set(name, { days: null, version: 1 })).toMatchObject({ status: 200 })
    expect(await rule(name)).toMatchObject({ days: 90, version: 2 })
  })

  it('ends logins long over, and none that is open', async () => {
    const old = await aLoginAs(db.database, { role: 'delegate', council: commune })
    await asSystem((tx) =>
      sql`update identity.login set revoked_at = now() - interval '200 days' where id = ${old.login}`.execute(tx),
    )
    expect(await rule('identity.logins')).toMatchObject({ due: 1 })
    await tonight()
    expect(await rule('identity.logins')).toMatchObject({ due: 0 })
    expect(await api.get('/my-data', self)).toMatchObject({ status: 200 })
  })

  it('leaves voters’ names until a number is set, then takes the name and leaves the petition', async () => {
    const voter = { fullName: 'Nguyễn Thị Riêng', address: 'Ngõ 5', phone: '0912345678' }
    const ended = async (daysAgo: number) => {
      const { body } = await api.post<{ id: string }>(`/councils/${commune}/petitions`, officer, aPetition({ voter }))
      const path = `/councils/${commune}/petitions/${body.id}`
      const reason = { version: 1, reason: 'Cử tri rút kiến nghị' }
      expect(await api.post(`${path}/endings`, officer, reason)).toMatchObject({ status: 200 })
      await asSystem((tx) =>
        sql`update voters.petition set ended_on = current_date - ${daysAgo}::int where id = ${body.id}`.execute(tx),
      )
      return async () => (await api.get<{ voter: unknown }>(path, officer)).body.voter
    }
    const [old, young] = [await ended(400), await ended(300)]
    const name = 'voters.petitioners'
    expect(await rule(name)).toMatchObject({ days: null, usual: null, due: 0 })
    await tonight()
    expect(await old()).toEqual(voter)
    expect(await set(name, { days: 365, version: 0 })).toMatchObject({ status: 200 })
    expect(await rule(name)).toMatchObject({ days: 365, due: 1, soon: 0 })
    await tonight()
    expect(await rule(name)).toMatchObject({ due: 0 })
    expect([await old(), await young()]).toEqual([null, voter])
  })

  it('is told to everybody beside what is held', async () => {
    expect((await myData(self)).kept).toContainEqual(expect.objectContaining({ name: 'audit.trail', days: null }))
  })
})

import { describe, expect, it } from 'vitest'
import { type CouncilId, system } from '#platform/access'
import { writeSheet, sheet, text } from '#platform/sheets'
import { type Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { Assignment, Invitation, InvitedTo, Me, PrintedSlips, SignInTry } from '#identity'
import { aCouncilScope, actingAs, aLoginAs, anAccount, type TestLogin, useServer } from '../testing/index.ts'
import { identityModule, inviteToRole } from './index.ts'

const START = '2026-11-22T02:00:00.000Z'
const clock = { at: START, now: () => clock.at as Instant }
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })

const NEW_PASSWORD = 'con đò lá trúc qua sông'
const person = (more: object = {}) => ({
  displayName: 'Nguyễn Thị Mời',
  loginName: `moi.${Math.random().toString(36).slice(2, 10)}`,
  role: 'delegate',
  title: 'Đại biểu HĐND phường',
  validFrom: '2026-07-01',
  ...more,
})

async function anOffice() {
  clock.at = START
  const province = await aCouncilScope(db.database, { name: 'HĐND tỉnh' })
  const commune = await aCouncilScope(db.database, { superior: province, name: 'HĐND phường' })
  const neighbour = await aCouncilScope(db.database, { superior: province })
  return {
    province,
    commune,
    neighbour,
    officer: await aLoginAs(db.database, { role: 'communeOfficer', council: commune }),
    delegate: await aLoginAs(db.database, { role: 'delegate', council: commune }),
    chief: await aLoginAs(db.database, { role: 'officeChief', council: province }),
    admin: await aLoginAs(db.database, { role: 'systemAdmin', council: province }),
  }
}

const path = (council: CouncilId) => `/councils/${council}/invitations`

async function invited(council: CouncilId, by: TestLogin, people: object[]): Promise<string[]> {
  const reply = await api.post<{ ids: string[] }>(path(council), by, { people })
  expect(reply).toMatchObject({ status: 201 })
  return reply.body.ids
}

async function slipsOf(council: CouncilId, by: TestLogin, ids: string[]) {
  const reply = await api.post<PrintedSlips>(`${path(council)}/slips`, by, { ids, size: 'A5' }, { key: null })
  expect(reply).toMatchObject({ status: 200 })
  return reply.body
}

async function aCode(council: CouncilId, by: TestLogin, more: object = {}): Promise<string> {
  const { slips } = await slipsOf(council, by, await invited(council, by, [person(more)]))
  return slips[0]!.code
}

const look = (code: string, address?: string) =>
  address === undefined
    ? api.post<InvitedTo>('/invitations/look', undefined, { code })
    : api.server
        .inject({ method: 'POST', url: '/api/v1/invitations/look', payload: { code }, remoteAddress: address })
        .then((answer) => ({ status: answer.statusCode, code: answer.json<{ code?: string }>().code }))
const redeem = (code: string, more: object = {}) =>
  api.post<{ signedIn: boolean }>('/invitations/redeem', undefined, { code, password: NEW_PASSWORD, ...more })
const cookieOf = (reply: { headers: Readonly<Record<string, unknown>> }) => ({
  headers: { cookie: String([reply.headers['set-cookie']].flat()[0]).split(';')[0]! },
})

describe('inviting', () => {
  it('is for the office of the own council only', async () => {
    const { commune, neighbour, officer, delegate, chief } = await anOffice()
    for (const [method, url] of [
      ['get', path(commune)],
      ['post', path(commune)],
      ['post', `${path(commune)}/slips`],
    ] as const) {
      expect(await api[method](url)).toMatchObject({ status: 401 })
    }
    const body = { people: [person()] }
    expect(await api.get(path(commune), delegate)).toMatchObject({ status: 403 })
    expect(await api.post(path(commune), delegate, body)).toMatchObject({ status: 403 })
    expect(await api.post(path(commune), chief, body)).toMatchObject({ status: 403 })
    expect(await api.post(path(neighbour), officer, body)).toMatchObject({ status: 404 })
    expect(await api.post(path(commune), officer, { people: [] })).toMatchObject({ status: 400 })
    expect(await api.post(path(commune), officer, { people: [person({ email: 'không có' })] })).toMatchObject({
      status: 400,
    })
    const [id] = await invited(commune, officer, [person()])
    const { body: list } = await api.get<{ items: Invitation[]; mail: string }>(path(commune), officer)
    expect(list).toMatchObject({ mail: 'off', items: [{ id, state: 'prepared' }] })
  })

  it('never reaches above the own office, nor to a role of another level', async () => {
    const { commune, province, officer, chief, admin } = await anOffice()
    const post = (council: CouncilId, by: TestLogin, role: string) =>
      api.post(path(council), by, { people: [person({ role })] })
    const above = { status: 403, code: 'identity/role-above-reach' }
    expect(await post(commune, officer, 'systemAdmin')).toMatchObject(above)
    expect(await post(commune, officer, 'officeChief')).toMatchObject(above)
    expect(await post(province, chief, 'systemAdmin')).toMatchObject(above)
    expect(await post(commune, officer, 'provinceConsolidator')).toMatchObject({
      status: 422,
      code: 'identity/role-not-at-level',
    })
    expect(await post(province, chief, 'communeOfficer')).toMatchObject({ code: 'identity/role-not-at-level' })
    expect(await post(province, admin, 'systemAdmin')).toMatchObject({ status: 201 })
    // The roles screen follows the same rule.
    const grant = { ...person(), role: 'systemAdmin' }
    expect(await api.post(`/councils/${province}/assignments`, chief, grant)).toMatchObject(above)
    // Nor is the code of an invitation that another made given out beyond one's reach.
    const [id] = await invited(province, admin, [person({ role: 'systemAdmin' })])
    expect(await api.post(`${path(province)}/slips`, chief, { ids: [id], size: 'A5' })).toMatchObject(above)
  })

  it('lets a province ask the first people into a commune of its own, and into no other', async () => {
    const { commune, admin } = await anOffice()
    const first = { ...person({ role: 'communeOfficer' }), role: 'communeOfficer' as const }
    const invite = (council: CouncilId) =>
      actingAs(db.database, admin, (tx, actor) => inviteToRole(tx, actor, council, first as never))
    expect(await invite(commune)).toMatch(/^[0-9a-f-]{36}$/)
    await expect(invite(await aCouncilScope(db.database))).rejects.toMatchObject({ status: 404 })
  })

  it('takes a whole hall from Excel, or nobody, and names the row', async () => {
    const { commune, officer, delegate } = await anOffice()
    const columns = ['Họ và tên', 'Vai trò', 'Thư điện tử'].map((header) => ({
      key: header,
      header,
      parse: text(),
      example: '',
    }))
    const file = async (rows: [string, string, string][]) => {
      const stream = await writeSheet(
        sheet({ name: 'Người được mời', columns }),
        rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]]))) as never[],
      )
      return { name: 'moi.xlsx', content: Buffer.concat(await stream.toArray()) }
    }
    const two = await file([
      ['Trần Văn Một', 'Đại biểu HĐND', ''],
      ['Trần Thị Một', 'Văn thư', 'mot@xa.gov.vn'],
    ])
    const sheetPath = `${path(commune)}/sheet`
    expect(await api.upload(`${sheetPath}/preview`, undefined, two)).toMatchObject({ status: 401 })
    expect(await api.upload(`${sheetPath}/import`, delegate, two)).toMatchObject({ status: 403 })
    expect(await api.upload(`${sheetPath}/preview`, officer, two)).toMatchObject({ status: 200, body: { valid: 2 } })
    const wrong = await file([
      ['Trần Văn Hai', 'Đại biểu HĐND', ''],
      ['Trần Văn Ba', 'Quản trị viên', ''],
    ])
    expect(await api.upload(`${sheetPath}/import`, officer, wrong)).toMatchObject({
      code: 'identity/role-above-reach',
      body: { errors: [{ path: 'row:3', message: 'Dòng 3 của tệp.' }] },
    })
    expect(await api.upload(`${sheetPath}/import`, officer, two)).toMatchObject({ status: 200 })
    const { body } = await api.get<{ items: Invitation[] }>(path(commune), officer)
    expect(body.items.map(({ loginName }) => loginName).toSorted()).toEqual(['tran.mot', 'tran.mot2'])
    expect(await api.get(`${sheetPath}/template`, officer)).toMatchObject({ status: 200 })
  })
})

describe('a code from a slip', () => {
  it('opens the account it was made for, once, and leaves no code behind', async () => {
    const { commune, officer } = await anOffice()
    const ids = await invited(commune, officer, [person({ title: 'Phó Trưởng Ban' })])
    const { slips, pdf } = await slipsOf(commune, officer, ids)
    const { code, link } = slips[0]!
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(link).toBe(`http://test.local/app/invitation#${code}`)
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await look(code)).toMatchObject({
      status: 200,
      body: { title: 'Phó Trưởng Ban', councilName: 'HĐND phường' },
    })
    expect(await redeem(code, { password: 'ngắn' })).toMatchObject({ status: 400 })
    expect(await redeem(code, { password: 'password12345' })).toMatchObject({ code: 'identity/password-too-common' })
    // As it is typed: small letters, spaces instead of dashes.
    const taken = await redeem(code.toLowerCase().replaceAll('-', ' '), { loginName: 'nguoi.duoc.moi' })
    expect(taken).toMatchObject({ status: 200, body: { signedIn: true, loginName: 'nguoi.duoc.moi' } })
    expect((await api.get<Me>('/me', undefined, cookieOf(taken))).body).toMatchObject({
      loginName: 'nguoi.duoc.moi',
      mustChangePassword: false,
      as: { role: 'delegate', title: 'Phó Trưởng Ban', council: commune },
    })
    expect(await redeem(code)).toMatchObject({ status: 409, code: 'identity/code-used' })
    // Who came in reads in the history that they did, and that the slip was shown again.
    const { body: history } = await api.get<{ items: SignInTry[] }>('/me/sign-ins', undefined, cookieOf(taken))
    expect(history.items.map(({ method, outcome }) => `${method} ${outcome}`).toSorted()).toEqual([
      'code failed',
      'code signed-in',
    ])
    const { rows } = await storedText()
    expect(rows).not.toContain(code.replaceAll('-', '').toLowerCase())
    expect(rows).not.toContain(code.toLowerCase())
  })

  it('says that it is too old, replaced or taken back, to whoever holds it', async () => {
    const { commune, officer } = await anOffice()
    const ids = await invited(commune, officer, [person()])
    const first = (await slipsOf(commune, officer, ids)).slips[0]!.code
    const second = (await slipsOf(commune, officer, ids)).slips[0]!.code
    expect(await look(first)).toMatchObject({ status: 409, code: 'identity/code-revoked' })
    expect(await look(second)).toMatchObject({ status: 200 })
    clock.at = '2026-11-29T02:00:01.000Z'
    expect(await look(second)).toMatchObject({ status: 409, code: 'identity/code-expired' })
    expect((await api.get<{ items: Invitation[] }>(path(commune), officer)).body.items[0]).toMatchObject({
      state: 'expired',
    })
    const third = (await slipsOf(commune, officer, ids)).slips[0]!.code
    const revoke = (by?: TestLogin) => api.post(`${path(commune)}/${ids[0]}/revocation`, by)
    expect(await revoke()).toMatchObject({ status: 401 })
    expect(await revoke(officer)).toMatchObject({ status: 200 })
    expect(await revoke(officer)).toMatchObject({ status: 409, code: 'identity/invitation-closed' })
    expect(await redeem(third)).toMatchObject({ status: 409, code: 'identity/code-revoked' })
    expect(await api.post(`${path(commune)}/slips`, officer, { ids, size: 'A5' })).toMatchObject({
      code: 'identity/invitation-closed',
    })
  })

  it('is not guessed: an address is slowed down, others and their codes are not', async () => {
    const { commune, officer } = await anOffice()
    const mine = await aCode(commune, officer)
    const address = '10.9.8.7'
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await look(`zzzz-${String(tries + 2000).replaceAll(/[01]/g, 'x')}-aaaa`, address)).toMatchObject({
        status: 404,
        code: 'identity/code-unknown',
      })
    }
    expect(await look('zzzz-aaaa-aaaa', address)).toMatchObject({ status: 429, code: 'identity/too-many-codes' })
    // In the same hall, from the same address, with the right slip: let in.
    expect(await look(mine, address)).toMatchObject({ status: 200 })
    expect(await look('zzzz-aaaa-aaaa', '10.9.8.6')).toMatchObject({ status: 404 })
  })

  it('whose beginning is known is not guessed to its end, from wherever it is tried', async () => {
    const { commune, officer } = await anOffice()
    const [code, other] = [await aCode(commune, officer), await aCode(commune, officer)]
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await look(`${code.slice(0, 9)}-zzz${tries + 2}`, `10.0.0.${tries}`)).toMatchObject({ status: 404 })
    }
    expect(await look(code, '10.0.1.1')).toMatchObject({ status: 429 })
    expect(await look(other, '10.0.0.1')).toMatchObject({ status: 200 })
    clock.at = '2026-11-22T02:16:00.000Z'
    expect(await look(code)).toMatchObject({ status: 200 })
  })

  it('gives a role to who is signed in, but never to who made it', async () => {
    const { commune, officer, delegate } = await anOffice()
    const code = await aCode(commune, officer, { role: 'recordsClerk', title: 'Văn thư' })
    const accept = (by?: TestLogin) => api.post('/invitations/accept', by, { code })
    expect(await accept()).toMatchObject({ status: 401 })
    expect(await accept(officer)).toMatchObject({ status: 422, code: 'identity/own-role' })
    expect(await accept(delegate)).toMatchObject({ status: 200 })
    const { body } = await api.get<Me>('/me', delegate)
    expect(body.capacities.map(({ role }) => role).toSorted()).toEqual(['delegate', 'recordsClerk'])
    expect(await accept(delegate)).toMatchObject({ status: 409, code: 'identity/code-used' })
  })

  it('proposes a login name; one that somebody has is refused and the code stays good', async () => {
    const { commune, officer } = await anOffice()
    await anAccount(db.database, { loginName: 'da.co.nguoi' })
    const taken = { people: [person({ loginName: 'da.co.nguoi' })] }
    expect(await api.post(path(commune), officer, taken)).toMatchObject({ code: 'identity/login-name-taken' })
    const code = await aCode(commune, officer)
    expect(await redeem(code, { loginName: 'da.co.nguoi' })).toMatchObject({ status: 409 })
    expect(await redeem(code, { loginName: 'chua.co.ai' })).toMatchObject({ status: 200 })
  })

  it('waits until its role begins', async () => {
    const { commune, officer } = await anOffice()
    const code = await aCode(commune, officer, { validFrom: '2099-01-01' })
    const taken = await redeem(code)
    expect(await api.get('/me', undefined, cookieOf(taken))).toMatchObject({ code: 'identity/no-capacity' })
    const { body } = await api.get<{ items: Assignment[] }>(`/councils/${commune}/assignments`, officer)
    expect(body.items.map(({ validFrom }) => validFrom)).toContain('2099-01-01')
  })
})

it('an e-mail is offered only where there is a mail server', async () => {
  const { commune, officer } = await anOffice()
  const [without, with_] = await invited(commune, officer, [person(), person({ email: 'moi@xa.gov.vn' })])
  const send = (id: string | undefined, by?: TestLogin) => api.post(`${path(commune)}/${id}/letter`, by)
  expect(await send(with_)).toMatchObject({ status: 401 })
  expect(await send(without, officer)).toMatchObject({ status: 422, code: 'identity/invitation-without-email' })
  expect(await send(with_, officer)).toMatchObject({ status: 409, code: 'identity/mail-is-off' })
  expect((await api.get<{ items: Invitation[] }>(path(commune), officer)).body.items).toMatchObject([
    { state: 'prepared' },
    { state: 'prepared' },
  ])
})

/** Everything that the database holds of codes, invitations and replies, as one text. */
async function storedText() {
  const rows = await db.database.transaction(system('a test reads what is stored'), async (tx) =>
    JSON.stringify([
      await tx.selectFrom('identity.one_time_code').selectAll().execute(),
      await tx.selectFrom('identity.invitation').selectAll().execute(),
      await tx.selectFrom('platform.idempotency').selectAll().execute(),
      await tx.selectFrom('audit.entry').selectAll().execute(),
    ]),
  )
  return { rows: rows.toLowerCase() }
}

describe('guests and press', () => {
  it.each(['guest', 'press'])('are asked in until a day that they are told of, and no longer: %s', async (role) => {
    const { commune, officer } = await anOffice()
    const asked = (more: object) =>
      api.post<{ errors: { path: string }[] }>(path(commune), officer, { people: [person({ role, ...more })] })
    for (const more of [{}, { validTo: '2026-06-30' }, { validTo: null }]) {
      const refused = await asked(more)
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'people.0.validTo' }] } })
    }
    const granted = await api.post(`/councils/${commune}/assignments`, officer, person({ role }))
    expect(granted).toMatchObject({ status: 400 })

    const ids = await invited(commune, officer, [person({ role, validTo: '2026-11-24' })])
    const { slips } = await slipsOf(commune, officer, ids)
    expect(slips[0]).toMatchObject({ validTo: '2026-11-24' })
    const { code } = slips[0]!
    expect(await look(code)).toMatchObject({ body: { validTo: '2026-11-24' } })
    // The code would work for a week; what it opens is over before.
    clock.at = '2026-11-24T18:00:00.000Z'
    expect(await look(code)).toMatchObject({ status: 409, code: 'identity/code-expired' })
    clock.at = '2026-11-24T16:00:00.000Z'
    const redeemed = await api.post('/invitations/redeem', undefined, { code, password: NEW_PASSWORD })
    expect(redeemed).toMatchObject({ status: 200, body: { signedIn: true } })
    const headers = { cookie: String(redeemed.headers['set-cookie']).split(';')[0]! }
    const me = () => api.get<Me>('/me', undefined, { headers })
    expect((await me()).body).toMatchObject({ as: { role, validTo: '2026-11-24' } })
    // The database's own day decides: no job has to run for the role to end.
    const { account } = (await me()).body
    await db.database.transaction(system('a test lets the days pass'), (tx) =>
      tx
        .updateTable('identity.assignment')
        .set({ valid_from: '2020-01-01', valid_to: '2020-01-02' })
        .where('account_id', '=', account)
        .execute(),
    )
    expect((await me()).status).toBe(403)
  })

  it('are the only ones who must: for others a last day is a choice', async () => {
    const { commune, officer } = await anOffice()
    const code = await aCode(commune, officer)
    expect(await look(code)).toMatchObject({ body: { validTo: null } })
    const ending = await aCode(commune, officer, { validTo: '2027-06-30' })
    expect(await look(ending)).toMatchObject({ body: { validTo: '2027-06-30' } })
  })
})

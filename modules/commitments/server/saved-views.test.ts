import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/access'
import { type SavedView, type SavedViewId, VIEWS_MOST } from '#commitments'
import { type TestLogin, useServer } from '#identity/testing'
import { useLedgerWorld } from '../testing/index.ts'
import { commitmentsModule } from './index.ts'

const ledger = useLedgerWorld()
const api = useServer(ledger, { modules: [commitmentsModule] })
let office: TestLogin
let colleague: TestLogin
let agency: TestLogin
let elsewhere: TestLogin

beforeAll(async () => {
  office = await ledger.as('specialist')
  colleague = await ledger.as('specialist')
  agency = await ledger.as('agencyFocalPoint', undefined, ledger.world.construction)
  elsewhere = await ledger.as('officeChief', ledger.world.elsewhere)
})

const at = (path = '', of = ledger.world.province) => `/councils/${of}/commitments/saved-views${path}`
const save = (as: TestLogin | undefined, name: string, asked: object = { clock: 'overdue', field: 'transport' }) =>
  api.post<{ id: SavedViewId }>(at(), as, { name, asked })
const kept = async (as: TestLogin) => (await api.get<{ items: SavedView[] }>(at(), as)).body.items

test('a list is kept under a name, renamed, removed; by name in the Vietnamese order', async () => {
  const { body, status } = await save(office, 'Đường sá quá hạn')
  expect(status).toBe(201)
  await save(office, 'An toàn giao thông', { q: 'giao thông', follower: 'me' })
  expect(await kept(office)).toMatchObject([
    { name: 'An toàn giao thông', asked: { q: 'giao thông', follower: 'me' } },
    { id: body.id, name: 'Đường sá quá hạn', asked: { clock: 'overdue', field: 'transport' } },
  ])
  expect((await api.post(at(`/${body.id}/renamings`), office, { name: 'Giao thông quá hạn' })).status).toBe(200)
  expect((await kept(office)).map(({ name }) => name)).toEqual(['An toàn giao thông', 'Giao thông quá hạn'])
  expect((await api.post(at(`/${body.id}/removals`), office, {})).status).toBe(200)
  expect((await kept(office)).map(({ name }) => name)).toEqual(['An toàn giao thông'])
})

describe('a kept list is its owner’s', () => {
  test('a colleague, an agency and another council see and change nothing of it', async () => {
    const { id } = (await save(office, 'Của riêng tôi')).body
    for (const login of [colleague, agency]) {
      expect((await kept(login)).map((view) => view.id)).not.toContain(id)
      expect((await api.post(at(`/${id}/renamings`), login, { name: 'Của người khác' })).status).toBe(404)
      expect((await api.post(at(`/${id}/removals`), login, {})).status).toBe(404)
    }
    expect((await api.get(at(), elsewhere)).status).toBe(404)
    expect((await api.post(at(`/${id}/removals`, ledger.world.elsewhere), elsewhere, {})).status).toBe(404)
    expect((await kept(office)).map((view) => view.id)).toContain(id)
  })

  test('an agency keeps its own', async () => {
    expect((await save(agency, 'Việc sắp đến hạn', { clock: 'due-soon' })).status).toBe(201)
    expect(await kept(agency)).toHaveLength(1)
  })
})

describe('what is sent', () => {
  test('401; 400 for what no list can be narrowed by, for nothing at all, and for no name', async () => {
    expect((await save(undefined, 'Không ai')).status).toBe(401)
    expect((await api.get(at())).status).toBe(401)
    expect((await save(office, 'Sai', { clock: 'yesterday' })).status).toBe(400)
    expect((await save(office, 'Sai', { colour: 'red' })).status).toBe(400)
    expect((await save(office, 'Trống', {})).status).toBe(400)
    expect((await save(office, ' ')).status).toBe(400)
    const unknown = newId<SavedViewId>()
    expect((await api.post(at(`/${unknown}/renamings`), office, { name: 'Tên' })).status).toBe(404)
  })

  test('one name once for each person', async () => {
    await save(office, 'Trùng tên')
    expect(await save(office, 'Trùng tên')).toMatchObject({ status: 409, code: 'commitments/view-name-taken' })
    const { id } = (await save(office, 'Tên khác')).body
    const rename = await api.post(at(`/${id}/renamings`), office, { name: 'Trùng tên' })
    expect([rename.status, rename.code]).toEqual([409, 'commitments/view-name-taken'])
    expect((await save(colleague, 'Trùng tên')).status).toBe(201)
  })

  test('as many as fit on a page', async () => {
    const hoarder = await ledger.as('specialist')
    for (let n = 0; n < VIEWS_MOST; n += 1) expect((await save(hoarder, `Danh sách ${n}`)).status).toBe(201)
    expect(await save(hoarder, 'Thêm nữa')).toMatchObject({ status: 422, code: 'commitments/too-many-views' })
  })
})

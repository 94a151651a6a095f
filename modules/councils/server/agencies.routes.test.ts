import { beforeAll, describe, expect, it } from 'vitest'
import type { AgencyId } from '#platform/access'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { anAgency } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
const at = (path = '') => `/councils/${test.world.province}/agencies${path}`

beforeAll(async () => {
  office = await test.signIn('specialist', test.world.province)
})

async function added(changes: Parameters<typeof anAgency>[0] = {}): Promise<AgencyId> {
  const answer = await office.post(at(), anAgency(changes))
  expect(answer.statusCode).toBe(201)
  return answer.json().agency
}

const one = async (agency: AgencyId) => (await office.get(at(`/${agency}`))).json()

describe('adding an agency', () => {
  it('is refused to who is not signed in, to a delegate, to an agency', async () => {
    const url = `/api/v1${at()}`
    expect((await test.server.inject({ method: 'POST', url, payload: anAgency() })).statusCode).toBe(401)
    const delegate = await test.signIn('delegate', test.world.province)
    expect((await delegate.post(at(), anAgency())).statusCode).toBe(403)
    const agency = await test.signIn('agencyFocalPoint', test.world.province, { agency: await added() })
    expect((await agency.post(at(), anAgency())).statusCode).toBe(403)
  })

  it('finds no other council', async () => {
    const commune = await test.signIn('communeOfficer', test.world.commune)
    expect((await commune.post(at(), anAgency())).statusCode).toBe(404)
  })

  it('says what is missing', async () => {
    const answer = await office.post(at(), { ...anAgency(), name: '  ' })
    expect(answer.json().errors).toEqual([{ path: 'name', message: 'Ghi tên cơ quan.' }])
  })

  it('refuses a name that is in the register', async () => {
    await added({ name: 'Sở Giao thông mẫu' })
    const answer = await office.post(at(), anAgency({ name: 'Sở Giao thông mẫu' }))
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'councils/agency-name-taken'])
  })

  it('is found by name without accents, by kind and by field', async () => {
    const agency = await added({ name: 'Sở Y tế mẫu', fields: ['health'] as never })
    for (const query of ['q=so y te', 'field=health', 'kind=department&q=y te']) {
      const found = (await office.get(at(`?${query}`))).json().items
      expect(found.map((item: { id: string }) => item.id)).toEqual([agency])
    }
  })
})

describe('the head of an agency', () => {
  it('is the one of the day, and the one before is kept', async () => {
    const agency = await added()
    const next = {
      version: 1,
      fullName: 'Lê Thị Mới',
      title: 'Phó Giám đốc',
      capacity: 'inCharge',
      startsOn: '2026-06-01',
    }
    expect((await office.put(at(`/${agency}/head`), next)).json()).toEqual({ agency, version: 2 })
    const { head, heads } = await one(agency)
    expect(head).toMatchObject({ fullName: 'Lê Thị Mới', capacity: 'inCharge' })
    expect(heads).toMatchObject([{ endedOn: null }, { fullName: 'Trần Văn Mẫu', endedOn: '2026-06-01' }])
    const before = (await office.get(at('?on=2026-05-31&limit=200'))).json().items
    expect(before.find((item: { id: string }) => item.id === agency).head.fullName).toBe('Trần Văn Mẫu')
  })

  it('named by two people at once: the second gets both', async () => {
    const agency = await added()
    const head = { version: 1, title: 'Giám đốc', startsOn: '2026-06-01' }
    await office.put(at(`/${agency}/head`), { ...head, fullName: 'Lê Thị Trước' })
    const second = await office.put(at(`/${agency}/head`), { ...head, fullName: 'Lê Thị Sau' })
    expect(second.statusCode).toBe(409)
    expect(second.json().versions).toMatchObject({
      yours: { fullName: 'Lê Thị Sau' },
      current: { version: 2, head: { fullName: 'Lê Thị Trước' } },
    })
  })

  it('cannot begin before the present one did', async () => {
    const agency = await added()
    const early = { version: 1, fullName: 'Lê Thị Sớm', title: 'Giám đốc', startsOn: '2025-01-01' }
    const answer = await office.put(at(`/${agency}/head`), early)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/agency-head-dates'])
  })
})

describe('changing an agency', () => {
  const change = (agency: object) => ({ ...anAgency(), ...agency, version: 1, endedOn: null })

  it('cannot put it under itself, not even through another', async () => {
    const top = await added()
    const below = await added({ parent: top })
    const answer = await office.patch(at(`/${top}`), change({ parent: below }))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/agency-parent-loop'])
  })

  it('of an older version is answered with both', async () => {
    const agency = await added()
    const name = 'Sở đổi tên mẫu'
    expect((await office.patch(at(`/${agency}`), change({ name }))).statusCode).toBe(200)
    const again = await office.patch(at(`/${agency}`), change({ name: 'Sở khác mẫu' }))
    expect(again.statusCode).toBe(409)
    expect(again.json().versions).toMatchObject({ yours: { name: 'Sở khác mẫu' }, current: { name, version: 2 } })
  })
})

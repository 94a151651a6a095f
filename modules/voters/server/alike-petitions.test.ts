import { describe, expect, test } from 'vitest'
import type { AlikePetition, PetitionCounts, PetitionRow } from '#voters'
import { aPetition, usePetitionStage } from '../testing/index.ts'

const { api, logins, ledger, pathOf, added, one, forwarded, deliver } = usePetitionStage()

const alike = async (content: string, as = logins().office, besides = '') => {
  const query = new URLSearchParams({ content, ...(besides && { besides }) })
  return await api.get<{ items: AlikePetition[] }>(pathOf(`/alike?${query}`), as)
}
const changed = async (id: Awaited<ReturnType<typeof added>>['id'], changes: object) => {
  const { version } = await one(id)
  return await api.put(pathOf(`/${id}`), logins().office, { ...aPetition(), ...changes, version })
}

describe('petitions alike', () => {
  test('the office is offered what asked for the same before, and nothing else', async () => {
    const first = await added({ content: 'Đề nghị nạo vét kênh mương nội đồng thôn Trúc Ổ trước mùa mưa' })
    await added({ content: 'Đề nghị bổ sung giáo viên cho trường mầm non trung tâm' })
    const { body } = await alike('Cử tri đề nghị sớm nạo vét kênh mương nội đồng thôn Trúc Ổ')
    expect(body.items.map(({ code }) => code)).toEqual([first.code])
    expect((await alike('Nạo vét kênh mương nội đồng thôn Trúc Ổ', logins().office, first.id)).body.items).toEqual([])
    expect((await alike('Đề nghị')).body.items).toEqual([])
  })

  test('401, 403, another council finds nothing, 400', async () => {
    const content = 'Đề nghị trồng cây xanh dọc đường gom khu dân cư mới'
    await added({ content })
    expect((await api.get(pathOf('/alike?content=x'))).status).toBe(401)
    expect((await alike(content, logins().agency)).status).toBe(403)
    expect((await alike(content, logins().delegate)).status).toBe(403)
    expect((await alike(content, logins().elsewhere)).status).toBe(404)
    const own = await api.get<{ items: unknown[] }>(
      pathOf(`/alike?${new URLSearchParams({ content })}`, ledger.world.elsewhere),
      logins().elsewhere,
    )
    expect(own.body.items).toEqual([])
    expect((await api.get(pathOf('/alike'), logins().office)).status).toBe(400)
  })
})

describe('a repeated petition', () => {
  test('names the earlier one, and keeps it when something else is changed', async () => {
    const first = await added()
    const { id } = await added({ repeatOf: first.id })
    expect(await one(id)).toMatchObject({ repeated: true, repeatOf: first })
    expect((await changed(id, { collective: true, repeatOf: first.id })).status).toBe(200)
    expect(await one(id)).toMatchObject({ collective: true, repeatOf: first })
    expect((await changed(id, { repeatOf: null })).status).toBe(200)
    expect((await one(id)).repeatOf).toBeNull()
  })

  test('repeats neither itself nor what is not there', async () => {
    const { id } = await added()
    expect(await changed(id, { repeatOf: id })).toMatchObject({ status: 422, code: 'voters/repeats-itself' })
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(await changed(id, { repeatOf: unknown })).toMatchObject({ status: 422, code: 'voters/unknown-reference' })
  })
})

test('each figure opens into as many records as it counts', async () => {
  const petition = await forwarded()
  const { commitment } = petition
  await api.post(`/councils/${ledger.world.province}/commitments/answers`, logins().agency, {
    letter: { number: '9/SXD', date: '2026-06-20' },
    answers: [{ ids: [commitment], class: 'resolved', leaf: 'carriedOut', text: 'Đã làm xong.' }],
  })
  await deliver(commitment)
  const [first, duplicate] = [await added(), await added()]
  await api.post(pathOf('/merges'), logins().office, { first: first.id, duplicates: [duplicate.id] })

  const counts = (await api.get<PetitionCounts>(pathOf('/counts'), logins().office)).body
  expect(counts.answered).toBeGreaterThan(0)
  expect(counts.total).toBeGreaterThan(counts.distinct)
  for (const figure of ['distinct', 'forwarded', 'answered', 'resolved', 'overdue'] as const) {
    const list = await api.get<{ items: PetitionRow[] }>(pathOf(`?${figure}=true&limit=200`), logins().office)
    expect([figure, list.body.items.length]).toEqual([figure, counts[figure]])
    const rest = await api.get<{ items: PetitionRow[] }>(pathOf(`?${figure}=false&limit=200`), logins().office)
    expect([figure, rest.body.items.length]).toEqual([figure, counts.total - counts[figure]])
  }
})

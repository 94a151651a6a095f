import { describe, expect, test } from 'vitest'
import { acknowledge, answer, judge, returnForCompetence } from '#commitments/server'
import { aJudgement, anAnswer } from '#commitments/testing'
import { calendarDate } from '#platform/calendar'
import { PublicPetition } from '#voters'
import { aPetition, usePetitionStage } from '../testing/index.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'

const { ledger, api, logins, council, pathOf, added, one, forwarding, forwarded, deliver } = usePetitionStage()

describe('forwarding', () => {
  test('one signed letter carries several; each becomes a commitment of its own with body, person, work and due date', async () => {
    const ids = [(await added()).id, (await added()).id]
    const reply = await api.post(pathOf('/forwardings'), logins().office, await forwarding(ids))
    expect([reply.status, reply.body]).toEqual([201, { forwarded: 2 }])
    const petitions = [await one(ids[0]!), await one(ids[1]!)]
    expect(new Set(petitions.map(({ commitment }) => commitment)).size).toBe(2)
    for (const petition of petitions) {
      expect(petition).toMatchObject({
        state: 'forwarded',
        agency: { name: 'Sở Xây dựng' },
        letter: { number: '57/HĐND-VP', date: '2026-06-10' },
        due: '2026-07-10',
        clock: { state: 'in-time' },
      })
      const commitment = await api.get(`/councils/${council()}/commitments/${petition.commitment}`, logins().agency)
      expect(commitment.body).toMatchObject({
        reference: petition.code,
        work: petition.content,
        person: { name: 'Nguyễn Văn Xây', title: 'Giám đốc Sở' },
        letter: { number: '57/HĐND-VP', file: { name: 'cong-van.pdf', kind: 'pdf' } },
      })
    }
  })

  test('is only "đã chuyển" with number, date and the signed PDF', async () => {
    const { id } = await added()
    const whole = await forwarding([id])
    for (const missing of ['number', 'date', 'file', 'signer']) {
      const reply = await api.post<{ errors: { path: string }[] }>(pathOf('/forwardings'), logins().office, {
        ...whole,
        letter: { ...whole.letter, [missing]: undefined },
      })
      expect([reply.status, reply.body.errors[0]!.path]).toEqual([400, `letter.${missing}`])
    }
    const foreign = { ...whole, letter: { ...whole.letter, file: NOBODY } }
    expect((await api.post(pathOf('/forwardings'), logins().office, foreign)).code).toBe('commitments/file-unknown')
    expect((await one(id)).state).toBe('classified')
  })

  test('all or none, and each only once', async () => {
    const [ready, raw] = [(await added()).id, (await added({ field: null })).id]
    const unready = await api.post(pathOf('/forwardings'), logins().office, await forwarding([ready, raw]))
    expect([unready.status, unready.code]).toEqual([422, 'voters/not-classified'])
    expect((await one(ready)).state).toBe('classified')
    const { id } = await forwarded()
    const again = await api.post(pathOf('/forwardings'), logins().office, await forwarding([id]))
    expect([again.status, again.code]).toEqual([409, 'voters/petition-state'])
  })

  test('what goes to the Centre has no deadline of ours', async () => {
    expect(await forwarded({ competence: 'centre' })).toMatchObject({ due: null, clock: { state: 'stopped' } })
  })
})

describe('following the ledger', () => {
  test('acknowledged, answered, judged: the petition follows, and answered and resolved stay two figures', async () => {
    const { id, commitment } = await forwarded()
    await ledger.act(logins().agency, (tx, actor) => acknowledge(tx, actor, council(), { ids: [commitment] }))
    await deliver(commitment)
    expect((await one(id)).state).toBe('acknowledged')
    await ledger.act(logins().agency, (tx, actor) => answer(tx, actor, council(), anAnswer([commitment])))
    await deliver(commitment)
    expect(await one(id)).toMatchObject({ state: 'answered', answeredOn: '2026-06-18', resolvedOn: null })
    await ledger.act(logins().leader, (tx, actor) => judge(tx, actor, council(), commitment, aJudgement(3)))
    await deliver(commitment)
    expect(await one(id)).toMatchObject({ judgement: 'satisfactory', resolvedOn: '2026-06-22' })
    const informing = { petitions: [id], on: '2026-06-20', how: 'Gửi văn bản đến cử tri' }
    expect((await api.post(pathOf('/informings'), logins().office, informing)).status).toBe(200)
    expect(await one(id)).toMatchObject({ state: 'informed', informedOn: '2026-06-20' })
  })

  test('voters are not informed of what is not answered', async () => {
    const { id } = await forwarded()
    const reply = await api.post(pathOf('/informings'), logins().office, {
      petitions: [id],
      on: '2026-06-20',
      how: 'Niêm yết',
    })
    expect([reply.status, reply.code]).toEqual([409, 'voters/petition-state'])
  })

  test('returned for competence, it goes to another body as a new commitment', async () => {
    const { id, commitment } = await forwarded()
    const back = { ids: [commitment], reason: 'Thuộc thẩm quyền của ngành y tế' }
    await ledger.act(logins().agency, (tx, actor) => returnForCompetence(tx, actor, council(), back))
    await deliver(commitment)
    expect((await one(id)).state).toBe('returned')
    const again = await forwarding([id], { agency: ledger.world.health })
    expect((await api.post(pathOf('/forwardings'), logins().office, again)).status).toBe(201)
    const moved = await one(id)
    expect(moved).toMatchObject({ state: 'forwarded', agency: { name: 'Sở Y tế' } })
    expect(moved.commitment).not.toBe(commitment)
    await deliver(commitment)
    expect((await one(id)).commitment).toBe(moved.commitment)
  })

  test('ended with a reason, its commitment ends too; reopened, both go on', async () => {
    const { id, version, commitment } = await forwarded()
    const ending = { version, reason: 'Cử tri rút kiến nghị' }
    expect((await api.post(pathOf(`/${id}/endings`), logins().office, ending)).status).toBe(200)
    const path = `/councils/${council()}/commitments/${commitment}`
    expect((await api.get<{ state: string }>(path, logins().office)).body.state).toBe('closed')
    const { state, version: seen } = await one(id)
    expect(state).toBe('closed')
    const reopening = { version: seen, reason: 'Cử tri kiến nghị lại' }
    expect((await api.post(pathOf(`/${id}/reopenings`), logins().office, reopening)).status).toBe(200)
    expect((await one(id)).state).toBe('forwarded')
  })
})

describe('the public', () => {
  const look = (code: string, query = '') => api.get<{ items: PublicPetition[] }>(`/public/petitions/${code}${query}`)

  test('follows a petition by its code: named columns and no others, the summary only where it is marked', async () => {
    const publishable = { summary: 'Sửa đường liên thôn', publishable: true, voter: { fullName: 'Bà Riêng' } } as never
    const [shown, hidden] = [
      await forwarded({ ...(publishable as object), content: 'Nhà bà Riêng ở ngõ 5 bị ngập' }),
      await forwarded({ summary: 'Nhà bà Riêng ngõ 5' }),
    ]
    const [first] = (await look(shown.code, `?council=${council()}`)).body.items
    expect(Object.keys(first!).toSorted()).toEqual(Object.keys(PublicPetition.shape).toSorted())
    expect(first).toMatchObject({
      councilName: expect.stringContaining('HĐND'),
      state: 'forwarded',
      summary: 'Sửa đường liên thôn',
      agency: 'Sở Xây dựng',
      forwardedOn: '2026-06-10',
      due: '2026-07-10',
      field: { nameVi: 'Giao thông' },
    })
    const [second] = (await look(hidden.code, `?council=${council()}`)).body.items
    expect(second!.summary).toBeNull()
    expect(JSON.stringify([first, second])).not.toMatch(/Riêng|ngõ/)
  })

  test('a code of several councils answers for each, an unknown one with nothing, a wrong one with what is wrong', async () => {
    const { code } = await added({ receivedOn: calendarDate('2023-05-05') })
    await api.post(
      pathOf('', ledger.world.commune),
      logins().commune,
      aPetition({ receivedOn: calendarDate('2023-05-05') }),
    )
    expect((await look(code)).body.items.map((each) => each.level)).toEqual(['province', 'commune'])
    expect((await look('KN-99-000001')).body.items).toEqual([])
    expect((await look('123')).status).toBe(400)
  })

  test('reads no table itself', async () => {
    const read = ledger.database.transaction({ audience: 'public' }, (tx) =>
      tx.selectFrom('voters.petition').select('id').execute(),
    )
    await expect(read).rejects.toThrow('permission denied')
  })
})

test('the public asks thirty times a minute and is then told to wait', async () => {
  const replies = await Promise.all(Array.from({ length: 40 }, () => api.get('/public/petitions/KN-98-000001')))
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(10)
  expect(refused[0]!.code).toBe('platform/too-many-requests')
})

test('the register goes out as Excel', async () => {
  await added()
  const reply = await api.get(pathOf('/export'), logins().delegate)
  expect([reply.status, reply.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

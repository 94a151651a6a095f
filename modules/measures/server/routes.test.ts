import { beforeAll, describe, expect, test } from 'vitest'
import { type AgencyId, type CouncilId, newId } from '#platform/access'
import { fixedClock } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import type { Breakdown, CountedRecord, Figure, RollUpFigure, SubmissionOverview } from '#measures'
import { aMeasure, aRecord, type TestRecord } from '#measures/testing'
import { measuresModule } from './index.ts'

const db = useDatabase({ clock: fixedClock('2025-07-02T02:00:00.000Z') })
const records: TestRecord[] = []
const api = useServer(db, { modules: [measuresModule([aMeasure(() => records)])] })
const H1 = { kind: 'half-year', from: '2025-01-01', to: '2025-06-30' }
const signed = { signerName: 'Nguyễn Văn A', signerTitle: 'Phó Chủ tịch HĐND', signedOn: '2025-07-01' }
const asked = '?period=half-year&day=2025-05-20'

let province: CouncilId
let [kinhBac, viAn]: CouncilId[] = []
let office: TestLogin
let clerk: TestLogin
let stranger: TestLogin
let focalPoint: TestLogin

beforeAll(async () => {
  province = await aCouncilScope(db.database, { name: 'HĐND tỉnh' })
  kinhBac = await aCouncilScope(db.database, { superior: province, name: 'HĐND phường Kinh Bắc' })
  viAn = await aCouncilScope(db.database, { superior: province, name: 'HĐND phường Vị An' })
  const elsewhere = await aCouncilScope(db.database)
  office = await aLoginAs(db.database, { role: 'officeChief', council: province })
  clerk = await aLoginAs(db.database, { role: 'communeOfficer', council: kinhBac })
  stranger = await aLoginAs(db.database, { role: 'officeChief', council: elsewhere })
  focalPoint = await aLoginAs(db.database, { role: 'agencyFocalPoint', council: province, agency: newId<AgencyId>() })
  records.push(
    ...Array.from({ length: 42 }, () => aRecord(province, '2025-05-20', { competence: 'province' })),
    ...Array.from({ length: 20 }, () => aRecord(province, '2025-05-21', { competence: 'district' })),
    ...Array.from({ length: 6 }, () => aRecord(kinhBac!, '2025-05-22')),
  )
})

const measure = (council: CouncilId | undefined, rest = '') =>
  `/councils/${council}/measures/voters.petitions-received${rest}${asked}`
const submissions = (council: CouncilId | undefined) => `/councils/${council}/measure-submissions`
const declared = (council: CouncilId | undefined) => `/councils/${council}/declared-figures`

describe('who may', () => {
  test('401, 403, another council, 400', async () => {
    expect((await api.get(measure(province))).status).toBe(401)
    expect((await api.get(measure(province), focalPoint)).status).toBe(403)
    expect((await api.get(measure(province), stranger)).status).toBe(404)
    expect((await api.get(measure(province).replace('half-year', 'decade'), office)).status).toBe(400)
    expect((await api.get(measure(province).replace('petitions', 'nothing'), office)).code).toBe(
      'measures/no-such-measure',
    )
  })

  test('a province reads its commune and does not sign for it', async () => {
    expect((await api.get(measure(kinhBac), office)).status).toBe(200)
    const body = { group: 'voters', period: H1, ...signed }
    expect((await api.post(submissions(kinhBac), office, body)).status).toBe(403)
    expect((await api.post(submissions(kinhBac), focalPoint, body)).status).toBe(404)
  })
})

describe('a figure', () => {
  test('opens into its breakdown and its records, page by page', async () => {
    const figure = await api.get<Figure>(measure(province), office)
    expect(figure.body).toMatchObject({
      value: { state: 'not-reported', who: 'HĐND tỉnh' },
      recorded: { amount: 62, records: 62 },
      measure: { basis: 'Nghị quyết liên tịch 72/2025', unit: { vi: 'ý kiến, kiến nghị' } },
    })
    const breakdown = await api.get<Breakdown>(`${measure(province, '/breakdown')}&by=competence`, office)
    expect(breakdown.body.rows).toMatchObject([
      { key: 'province', label: { vi: 'Cấp tỉnh' }, amount: 42 },
      { key: 'district', label: null, amount: 20 },
    ])
    type Page = { items: CountedRecord[]; next?: string }
    const narrowed = `${measure(province, '/records')}&where=competence:province&limit=40`
    const first = await api.get<Page>(narrowed, office)
    const second = await api.get<Page>(`${narrowed}&after=${first.body.next}`, office)
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([40, 2, undefined])
    expect(new Set([...first.body.items, ...second.body.items].map(({ record }) => record)).size).toBe(42)
  })

  test('is not reported until signed, counted from then on, and silent again when the word is taken back', async () => {
    const body = { group: 'voters', period: H1, ...signed }
    const { body: made } = await api.post<{ id: string }>(submissions(kinhBac), clerk, body)
    expect((await api.get<Figure>(measure(kinhBac), clerk)).body.value).toEqual({ state: 'counted', value: 6 })
    expect((await api.post(submissions(kinhBac), clerk, body)).code).toBe('measures/already-reported')

    const rolled = await api.get<RollUpFigure>(measure(province, '/by-commune'), office)
    expect(rolled.body.total).toEqual({ state: 'counted', value: 6 })
    expect(rolled.body.coverage).toMatchObject({ reported: 1, of: 2, missing: [{ name: 'HĐND phường Vị An' }] })
    const overview = await api.get<SubmissionOverview>(`${submissions(province)}/overview${asked}&group=voters`, office)
    expect(overview.body).toMatchObject({ reported: 1, of: 2 })

    const withdraw = { reason: 'Còn thiếu một hội nghị', version: 1 }
    expect((await api.post(`${submissions(kinhBac)}/${made.id}/withdraw`, clerk, withdraw)).status).toBe(200)
    expect((await api.post(`${submissions(kinhBac)}/${made.id}/withdraw`, clerk, withdraw)).status).toBe(404)
    expect((await api.get<Figure>(measure(kinhBac), clerk)).body.value.state).toBe('not-reported')
    expect((await api.post(submissions(kinhBac), clerk, body)).status).toBe(201)
  })

  test('a commune that signs for an empty period says zero, in its own name only', async () => {
    const vi = await aLoginAs(db.database, { role: 'communeOfficer', council: viAn! })
    const body = { group: 'voters', period: H1, ...signed }
    expect((await api.post(submissions(kinhBac), vi, body)).status).toBe(404)
    expect((await api.post(submissions(viAn), vi, body)).status).toBe(201)
    expect((await api.get<Figure>(measure(viAn), vi)).body.value).toEqual({ state: 'zero' })
  })

  test('nobody signs ahead of time, for what has not begun, or for part of a period', async () => {
    const next = { kind: 'half-year', from: '2025-07-01', to: '2025-12-31' }
    const year2026 = { kind: 'year', from: '2026-01-01', to: '2026-12-31' }
    const send = (period: object, signedOn = '2025-07-01') =>
      api.post(submissions(province), office, { group: 'voters', period, ...signed, signedOn })
    expect((await send(year2026)).code).toBe('measures/period-not-begun')
    expect((await send(next, '2025-07-03')).code).toBe('measures/signed-too-early')
    expect((await send({ ...H1, to: '2025-06-29' })).status).toBe(400)
  })
})

describe('a declared figure', () => {
  const total = { measure: 'voters.petitions-received', period: H1, value: 90, source: 'Báo cáo số 45/BC-HĐND' }

  test('stands beside what is counted, is corrected with its past kept, and is taken out of use', async () => {
    const sent = { ...total, ...signed }
    expect((await api.post(declared(province), stranger, sent)).status).toBe(404)
    expect((await api.post(declared(province), office, { ...sent, value: -1 })).status).toBe(400)
    expect((await api.post(declared(province), office, { ...sent, measure: 'voters.none' })).status).toBe(404)
    const { body: first } = await api.post<{ id: string }>(declared(province), office, sent)
    expect((await api.post(declared(province), office, sent)).code).toBe('measures/already-declared')
    const shown = await api.get<Figure>(measure(province), office)
    expect(shown.body).toMatchObject({ value: { state: 'declared', value: 90 }, recorded: { amount: 62 } })

    const correction = { ...signed, value: 94, source: total.source, reason: 'Đếm thiếu một điểm', version: 1 }
    const path = `${declared(province)}/${first.id}`
    const { body: second } = await api.patch<{ id: string }>(path, office, correction)
    expect((await api.patch(path, office, correction)).status).toBe(404)
    const { body: listed } = await api.get<{ items: object[] }>(declared(province), office)
    expect(listed.items).toMatchObject([{ id: second.id, value: 94, replaces: first.id, abilities: { correct: true } }])

    const stale = { reason: 'Ghi nhầm', version: 7 }
    const withdrawal = `${declared(province)}/${second.id}/withdraw`
    expect((await api.post(withdrawal, office, stale)).status).toBe(409)
    expect((await api.post(withdrawal, office, { ...stale, version: 1 })).status).toBe(200)
    const after = await api.get<Figure>(measure(province), office)
    expect(after.body.value.state).toBe('not-reported')
  })

  test('a forecast may be signed before its period', async () => {
    const next = { kind: 'half-year', from: '2025-07-01', to: '2025-12-31' }
    const forecast = { ...total, ...signed, period: next, value: 17, signedOn: '2025-06-20', declaredAs: 'forecast' }
    expect((await api.post(declared(province), office, forecast)).status).toBe(201)
    const shown = await api.get<Figure>(measure(province).replace('05-20', '08-01'), office)
    expect(shown.body.value).toEqual({ state: 'forecast', value: 17 })
  })
})

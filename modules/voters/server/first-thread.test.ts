import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId } from '#platform/access'
import { commitmentsMeasures } from '#commitments/server'
import { useLedgerWorld } from '#commitments/testing'
import type { TestLogin } from '#identity/testing'
import { readFigure } from '#measures/server'
import { expectMeasure } from '#measures/testing'
import { calendarDate } from '#platform/calendar'
import { FIRST_THREAD, type FirstThread, type FirstThreadOptions, seedFirstThread } from '../testing/index.ts'
import { countPetitions, listPetitions } from './read-voters.ts'
import { votersMeasures } from './voters.measures.ts'

const ledger = useLedgerWorld()
let office: TestLogin
let chief: TestLogin
let leader: TestLogin
let thread: FirstThread

const options = (parts: Partial<FirstThreadOptions> = {}): FirstThreadOptions => ({
  council: ledger.world.province,
  office: office.actor,
  chief: chief.actor,
  leader: leader.actor,
  firstDay: calendarDate('2026-05-11'),
  waveName: 'Trước kỳ họp giữa năm 2026',
  session: 'Kỳ họp thường lệ giữa năm 2026',
  lower: 'commune',
  units: ledger.world.communeUnits.slice(0, 5).map(({ code }) => code),
  agencyFor: ({ field }): AgencyId => (field === 'health' ? ledger.world.health : ledger.world.construction),
  until: 'followed',
  ...parts,
})

beforeAll(async () => {
  ledger.clock.moveTo('2026-06-30')
  office = await ledger.as('specialist')
  chief = await ledger.as('officeChief')
  leader = await ledger.as('viceChair')
  thread = await ledger.within(ledger.world.province, (tx) => seedFirstThread(tx, options()))
})

const half = { from: calendarDate('2026-01-01'), to: calendarDate('2026-06-30') }

describe('the first thread, entered from Excel and followed to its end', () => {
  test('is 62 petitions, 42 and 20, and one received otherwise', async () => {
    expect(thread.petitions).toHaveLength(FIRST_THREAD.petitions + FIRST_THREAD.otherwise)
    const counts = await ledger.act(office, (tx) => countPetitions(tx, ledger.world.province, {}))
    expect(counts).toMatchObject({
      total: 63,
      distinct: 63,
      forwarded: 63,
      answered: FIRST_THREAD.answered,
      resolved: FIRST_THREAD.resolved,
      overdue: 15,
      competences: { province: FIRST_THREAD.province + 1, commune: FIRST_THREAD.lower },
      sources: { beforeSession: FIRST_THREAD.petitions, receivedDirectly: FIRST_THREAD.otherwise },
    })
  })

  test('every text says that it is a sample, and no two are alike', async () => {
    const { items } = await ledger.act(office, (tx) => listPetitions(tx, ledger.world.province, { limit: 200 }))
    expect(items.filter(({ content }) => !content.includes('Mẫu'))).toEqual([])
    expect(new Set(items.map(({ content }) => content)).size).toBe(63)
    expect(
      items
        .map(({ code }) => code)
        .toSorted()
        .at(0),
    ).toBe('KN-26-000001')
  })

  test('the letters went out through approval, each on its own day from draft to issue', async () => {
    const papers = await ledger.act(office, (tx) =>
      tx
        .selectFrom('approvals.paper as paper')
        .innerJoin('approvals.step as step', 'step.paper_id', 'paper.id')
        .select(['paper.state', 'paper.number', 'paper.issued_code', 'paper.signer_title', 'step.kind', 'step.on_day'])
        .orderBy('paper.number')
        .orderBy('step.position')
        .execute(),
    )
    const common = { state: 'issued', issued_code: 'TTHĐND', signer_title: 'Chức danh kiểm thử', on_day: '2026-05-26' }
    const way = ['submitted', 'approved', 'approved', 'signed', 'issued']
    expect(papers).toEqual(['101', '102'].flatMap((number) => way.map((kind) => ({ ...common, number, kind }))))
  })

  test.each([
    ['voters.contact-points', {}, 13],
    ['voters.voters-attending', {}, 812],
    ['voters.opinion-turns', {}, 157],
    ['voters.petitions-received', {}, 62],
    ['voters.petitions-received', { competence: 'province' }, 42],
    ['voters.petitions-received', { competence: 'commune' }, 20],
    ['voters.petitions-received-otherwise', {}, 1],
    ['voters.petitions-forwarded', {}, 63],
    ['voters.petitions-forwarded', { source: 'receivedDirectly' }, 1],
    ['voters.petitions-answered', {}, 30],
    ['voters.petitions-answered-on-time', {}, 30],
    ['voters.petitions-resolved', {}, 11],
    ['voters.petitions-overdue', {}, 15],
    ['commitments.assigned', {}, 63],
    ['commitments.answered', {}, 30],
    ['commitments.answered', { class: 'resolved' }, 14],
    ['commitments.answered-on-time', {}, 30],
    ['commitments.resolved', {}, 11],
    ['commitments.overdue', {}, 15],
  ] as const)('%s %j is %i, and opens into its records', async (id, where, amount) => {
    const measure = [...votersMeasures, ...commitmentsMeasures].find((one) => one.id === id)!
    await ledger.act(office, (tx) =>
      expectMeasure(tx, measure, { council: ledger.world.province, span: half, where, amount }),
    )
  })

  test('the half-year after has none of it but what is still overdue', async () => {
    const after = { from: calendarDate('2026-07-01'), to: calendarDate('2026-12-31') }
    const figures: Record<string, number> = {}
    for (const measure of votersMeasures) {
      const { recorded } = await ledger.act(office, (tx) =>
        readFigure(tx, measure, ledger.world.province, { span: after, where: {} }),
      )
      figures[measure.id] = recorded.amount
    }
    // Eighteen extensions end on 25/7 and eight roadmaps on 6/1 of the next year: overdue by the end of 2026 are 15 + 18.
    expect(figures).toMatchObject({
      'voters.contact-points': 0,
      'voters.petitions-received': 0,
      'voters.petitions-overdue': 33,
    })
  })
})

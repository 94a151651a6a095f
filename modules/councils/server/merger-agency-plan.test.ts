import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgencyId, CouncilId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { Refusal } from '#platform/refusal'
import type { AgencyChoice } from '#councils'
import type { AgencyOnDay } from './agencies.store.ts'
import { byName, withChoices } from './merger-agency-plan.ts'

const council = CouncilId.parse('018f0000-0000-7000-8000-000000000001')
const idOf = (place: number) => AgencyId.parse(`018f0000-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`)
const from = { name: 'Kinh Bắc', fullName: 'Phường Kinh Bắc' }
const into = { name: 'Văn Môn', fullName: 'Xã Văn Môn' }

function agency(name: string, place: number): AgencyOnDay {
  return {
    id: idOf(place),
    kind: 'other',
    name,
    shortName: null,
    parent: null,
    unit: null,
    startsOn: calendarDate('2026-01-01'),
    endedOn: null,
    version: 1,
    fields: [],
    head: null,
    sortKey: name,
  }
}

const NAMES = ['UBND phường Kinh Bắc', 'UBND xã Văn Môn', 'Trạm Y tế Kinh Bắc', 'Điện lực', 'Chợ Kinh Bắc']
const register = NAMES.map(agency)
const planned = { council, register, agencies: register.map((one) => byName(one, register, from, into)) }
const place = fc.integer({ min: 0, max: NAMES.length - 1 })
const choice: fc.Arbitrary<AgencyChoice['into']> = fc.oneof(
  place.map((one) => ({ is: 'known' as const, agency: idOf(one) })),
  fc.constantFrom('Tên mới', ...NAMES).map((name) => ({ is: 'new' as const, name })),
  fc.constant({ is: 'nobody' as const }),
  fc.constant({ is: 'goesOn' as const }),
)

describe('which agency takes over', () => {
  it('is by name where nobody chose', () => {
    expect(planned.agencies.map(({ fate, intoName }) => [fate, intoName])).toEqual([
      ['known', 'UBND xã Văn Môn'],
      ['goesOn', 'UBND xã Văn Môn'],
      ['new', 'Trạm Y tế Văn Môn'],
      ['goesOn', 'Điện lực'],
      ['new', 'Chợ Văn Môn'],
    ])
  })

  it('is never one that ends itself, whatever is chosen; the rest stays by name', () => {
    fc.assert(
      fc.property(fc.dictionary(place.map(String), choice), (chosen) => {
        const choices = Object.entries(chosen).map(([at, one]) => ({ council, agency: idOf(Number(at)), into: one }))
        const outcome = attempt(() => withChoices(planned, choices).agencies)
        if (outcome === 'refused') return
        const ends = new Set(outcome.filter(({ fate }) => fate !== 'goesOn').map(({ agency: one }) => one.id))
        const left = (all: typeof outcome) => all.filter((_, at) => !(String(at) in chosen))
        expect(left(outcome)).toEqual(left([...planned.agencies]))
        for (const one of outcome) {
          expect(one.into === null || !ends.has(one.into.id)).toBe(true)
          expect(one.fate === 'known').toBe(one.into !== null)
          expect(one.fate === 'nobody').toBe(one.intoName === null)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is refused as itself, and where the register does not have it', () => {
    const known = (to: number) =>
      withChoices(planned, [{ council, agency: idOf(3), into: { is: 'known', agency: idOf(to) } }])
    expect(attempt(() => known(3))).toBe('refused')
    expect(attempt(() => known(42))).toBe('refused')
    expect(attempt(() => known(0))).toBe('refused')
    expect(attempt(() => known(1))).not.toBe('refused')
  })
})

function attempt<Found>(work: () => Found): Found | 'refused' {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

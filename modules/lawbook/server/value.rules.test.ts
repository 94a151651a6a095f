import { describe, expect, it } from 'vitest'
import { firstNotFact } from '#platform/events'
import { type DaysValue, PARAMETER_KEYS } from '#lawbook'
import { library } from './library/index.ts'
import { factsOf, refuseUnfit } from './value.rules.ts'

const unfit = expect.objectContaining({ code: 'lawbook/value-does-not-fit' })
const after: DaysValue = { days: 30, unit: 'calendar', direction: 'after', anchor: { vi: 'ngày nhận', en: 'receipt' } }

describe('a value fits its key', () => {
  it('when it is of the key’s kind; calendar days may become working days', () => {
    expect(() => refuseUnfit('petition.answer', { ...after, unit: 'working' }, after)).not.toThrow()
    expect(() => refuseUnfit('petition.answer', after, undefined)).not.toThrow()
  })

  it('not when it is of another kind, direction or unit', () => {
    expect(() => refuseUnfit('petition.answer', { vi: 'ba mươi ngày', en: 'thirty days' }, undefined)).toThrow(unfit)
    expect(() => refuseUnfit('petition.answer', { ...after, direction: 'before' }, after)).toThrow(unfit)
    const years = { count: 35, unit: 'year', bound: 'fewer-than' } as const
    expect(() => refuseUnfit('delegate.youngBelow', { ...years, unit: 'month' }, years)).toThrow(unfit)
  })
})

describe('what the trail keeps of a value', () => {
  it('is figures and codes only, for every value of the library', () => {
    for (const key of PARAMETER_KEYS) {
      for (const { value } of library[key].rows) expect([key, firstNotFact(factsOf(value))]).toEqual([key, undefined])
    }
  })

  it('names the figures that rules compute with', () => {
    expect(factsOf(after)).toEqual({ days: 30, unit: 'calendar', direction: 'after' })
    expect(factsOf(library['delegates.province'].rows[0]!.value)).toMatchObject({ base: expect.any(Number) })
    expect(factsOf({ vi: 'theo luật', en: 'by law' })).toEqual({})
  })
})

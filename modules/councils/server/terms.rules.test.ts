import { describe, expect, it } from 'vitest'
import { ordinalAfterMerger } from './terms.rules.ts'

describe('khóa after a merger (article 49.1)', () => {
  it('goes on where the new unit keeps a former name and kind', () => {
    const former = [
      { name: 'Bắc Giang', kind: 'province', ordinal: 19 },
      { name: 'Bắc Ninh', kind: 'province', ordinal: 19 },
    ] as const
    expect(ordinalAfterMerger({ name: 'Bắc Ninh', kind: 'province' }, former)).toEqual({
      ordinal: 19,
      basis: 'continued',
    })
  })

  it('takes the ordinal of the unit whose name was kept, not of the others', () => {
    const former = [
      { name: 'Đông Hòa', kind: 'commune', ordinal: 12 },
      { name: 'Tân Bình', kind: 'commune', ordinal: 20 },
    ] as const
    expect(ordinalAfterMerger({ name: 'Đông Hoà', kind: 'commune' }, former).ordinal).toBe(12)
  })

  it.each([
    ['another name', { name: 'Kinh Bắc', kind: 'ward' } as const],
    ['another kind', { name: 'Võ Cường', kind: 'ward' } as const],
    ['a name that only looks alike', { name: 'Vỏ Cường', kind: 'commune' } as const],
  ])('starts again at I with %s', (_, unit) => {
    const former = [{ name: 'Võ Cường', kind: 'commune', ordinal: 20 }] as const
    expect(ordinalAfterMerger(unit, former)).toEqual({ ordinal: 1, basis: 'restarted' })
  })
})

import type { Agency } from '#councils'
import type { PetitionRow } from '#voters'
import { expect, it } from 'vitest'
import { agencyChoices, onlyCompetent } from './agency-choice.ts'

const agency = (name: string, ...fields: string[]) => ({ id: name, name, fields }) as unknown as Agency
const about = (field: string | null, competence = 'province') => ({ field, competence }) as PetitionRow
const words = { competent: 'Đúng lĩnh vực', others: 'Cơ quan khác' }
const agencies = [agency('Sở Y tế', 'health'), agency('Sở Xây dựng', 'roads', 'building'), agency('Công an tỉnh')]

it('puts those competent for a field of what is picked first, each by the alphabet', () => {
  expect(agencyChoices(agencies, [about('roads')], words)).toEqual([
    { group: 'Đúng lĩnh vực', items: [{ value: 'Sở Xây dựng', label: 'Sở Xây dựng' }] },
    {
      group: 'Cơ quan khác',
      items: [
        { value: 'Công an tỉnh', label: 'Công an tỉnh' },
        { value: 'Sở Y tế', label: 'Sở Y tế' },
      ],
    },
  ])
})

it('names the one agency for the fields of all that is picked, and nobody in doubt', () => {
  const only = (picked: PetitionRow[], among = agencies) => onlyCompetent(among, picked, 'province')?.name
  expect(only([about('roads'), about('building')])).toBe('Sở Xây dựng')
  expect(only([about('roads'), about('health')])).toBeUndefined()
  expect(only([about('roads'), about(null)])).toBeUndefined()
  expect(only([about('roads'), about('roads', 'commune')])).toBeUndefined()
  expect(only([about('roads')], [...agencies, agency('Sở Giao thông', 'roads')])).toBeUndefined()
  expect(only([])).toBeUndefined()
})

it('has no empty group where nothing is picked or nobody is competent', () => {
  expect(agencyChoices(agencies, [about(null)], words).map(({ group }) => group)).toEqual(['Cơ quan khác'])
})

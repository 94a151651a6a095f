import type { Agency } from '#councils'
import type { PetitionRow } from '#voters'
import { expect, it } from 'vitest'
import { agencyChoices } from './agency-choice.ts'

const agency = (name: string, ...fields: string[]) => ({ id: name, name, fields }) as unknown as Agency
const about = (field: string | null) => ({ field }) as PetitionRow
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

it('has no empty group where nothing is picked or nobody is competent', () => {
  expect(agencyChoices(agencies, [about(null)], words).map(({ group }) => group)).toEqual(['Cơ quan khác'])
})

import { compareVietnamese } from '#platform/text'
import type { Option } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { communesQuery, fieldsQuery } from '../voters.queries.ts'
import { useVoterWords } from './words.ts'

/** The fields of competence as choices, in the order of the alphabet. */
export function useFieldOptions(): Option[] {
  const { locale } = useVoterWords()
  const fields = useQuery(fieldsQuery)
  return (fields.data ?? [])
    .map(({ code, nameVi, nameEn }) => ({ value: code, label: locale === 'vi' ? nameVi : nameEn }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label))
}

/** The communes of a province as choices; none in a commune, whose petitions are its own. */
export function useUnitOptions(council: string): Option[] {
  const units = useQuery(communesQuery(council))
  return (units.data ?? [])
    .map(({ id, fullName }) => ({ value: id, label: fullName }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label))
}

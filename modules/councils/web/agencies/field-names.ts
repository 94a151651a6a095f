import { useLocale } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../councils.queries.ts'

/** The name of a field of competence by its code, in the language of the screen; the code until the names are read. */
export function useFieldNames(): (code: string) => string {
  const locale = useLocale()
  const fields = useQuery(fieldsQuery)
  const names = new Map(
    fields.data?.map(({ code, nameVi, nameEn }) => [String(code), locale === 'vi' ? nameVi : nameEn]),
  )
  return (code) => names.get(code) ?? code
}

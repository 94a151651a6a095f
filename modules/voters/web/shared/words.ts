import { LEDGER_WORDS } from '#commitments/web'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { SourceKind } from '#voters'
import { fieldsQuery } from '../voters.queries.ts'
import { SCREEN_WORDS } from './screen-words.ts'

/** The words of the screens, and of the contract's codes: `label('states.forwarded')`. */
export function useVoterWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  const label = (path: string, values?: Readonly<Record<string, string | number>>) =>
    text(`${SCREEN_WORDS}:${path}`, values)
  return {
    t,
    label,
    locale,
    day: (date: CalendarDate) => formatDate(date, locale),
    count: (number: number) => formatCount(number, locale),
    /** A word of the ledger, which petitions follow once they went out. */
    ledger: (path: string) => text(`${LEDGER_WORDS}:${path}`),
    sourceName: (source: SourceKind) =>
      source === 'receivedDirectly' ? label('receivedDirectly') : label(`contactKinds.${source}`),
  }
}
export type VoterWords = ReturnType<typeof useVoterWords>

/** The name of a field of competence by its code. */
export function useFieldName(): (code: string) => string {
  const locale = useLocale()
  const fields = useQuery(fieldsQuery)
  return (code) => {
    const field = fields.data?.find((one) => one.code === code)
    return field === undefined ? code : locale === 'vi' ? field.nameVi : field.nameEn
  }
}

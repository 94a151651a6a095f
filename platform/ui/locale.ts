import type { Locale } from '#platform/text'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from './language.ts'

/** The language in which dates and numbers are written now; a component that uses it is drawn again at a switch. */
export function useLocale(): Locale {
  useTranslation()
  return currentLanguage()
}

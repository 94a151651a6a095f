import type { Kept } from '#audit'
import { formatCount } from '#platform/text'
import { type Column, useLocale } from '#platform/ui'
import { usePrivacyWords } from './privacy-words.ts'

/** The columns of rules of retention: what, for how long, what then, and why. */
export function useKeptColumns<Row extends Kept>(): readonly Column<Row>[] {
  const t = usePrivacyWords()
  const locale = useLocale()
  return [
    { id: 'what', header: t('kept.what'), onCard: 'title', cell: ({ title }) => title },
    {
      id: 'days',
      header: t('kept.days'),
      cell: ({ days, name }) => {
        if (days !== null) return t('kept.count', { days: formatCount(days, locale) })
        return t(name === 'audit.trail' ? 'kept.never' : 'kept.unset')
      },
    },
    { id: 'action', header: t('kept.action'), cell: ({ action }) => action },
    { id: 'basis', header: t('kept.basis'), cell: ({ basis }) => basis },
  ]
}

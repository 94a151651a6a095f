import { formatDate } from '#platform/calendar'
import { AppLink, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { ownerlessQuery } from '../shared/people.queries.ts'
import styles from '../shared/people.module.css'
import { paths } from '../shared/paths.ts'

/** On the chief's first page while work lies with nobody, or a planned handover found nobody to take over. */
export function OwnerlessCard() {
  const t = useWords('identity')
  const { id: council } = useMyCouncil()
  const locale = useLocale()
  const { items: found, missed } = useQuery(ownerlessQuery(council)).data ?? { items: [], missed: [] }
  const count = found.reduce((sum, { items }) => sum + items, 0)
  if (count === 0 && missed.length === 0) return null
  return (
    <article className={styles.card}>
      <AppLink to={paths.handovers} className={styles.cardHead ?? ''}>
        <strong>{count > 0 ? t('today.ownerless', { count }) : t('today.missed', { count: missed.length })}</strong>
        <IconChevronRight size={20} aria-hidden />
      </AppLink>
      <ul className={styles.lines}>
        {missed.slice(0, 3).map(({ id, fromName, toName, onDay }) => (
          <li key={id}>{t('today.missedLine', { from: fromName, to: toName, day: formatDate(onDay, locale) })}</li>
        ))}
        {found.slice(0, 3).map(({ account, displayName, title, items }) => (
          <li key={account}>{t('today.ownerlessLine', { count: items, name: displayName, title })}</li>
        ))}
      </ul>
    </article>
  )
}

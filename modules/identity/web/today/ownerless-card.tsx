import { AppLink, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { ownerlessQuery } from '../shared/people.queries.ts'
import styles from '../shared/people.module.css'
import { paths } from '../shared/paths.ts'

/** On the chief's first page while work lies with nobody. */
export function OwnerlessCard() {
  const t = useWords('identity')
  const { id: council } = useMyCouncil()
  const found = useQuery(ownerlessQuery(council)).data ?? []
  const count = found.reduce((sum, { items }) => sum + items, 0)
  if (count === 0) return null
  return (
    <article className={styles.card}>
      <AppLink to={paths.handovers} className={styles.cardHead ?? ''}>
        <strong>{t('today.ownerless', { count })}</strong>
        <IconChevronRight size={20} aria-hidden />
      </AppLink>
      <ul className={styles.lines}>
        {found.slice(0, 3).map(({ account, displayName, title, items }) => (
          <li key={account}>{t('today.ownerlessLine', { count: items, name: displayName, title })}</li>
        ))}
      </ul>
    </article>
  )
}

import { formatDate } from '#platform/calendar'
import { AppLink, Panel, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { ownerlessQuery } from '../shared/people.queries.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'

/** Work that lies with who holds no role any more, and handovers that nobody could take; each line a way to hand it over. */
export function Ownerless() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const locale = useLocale()
  const { items: found, missed } = useQuery(ownerlessQuery(council)).data ?? { items: [], missed: [] }
  if (found.length + missed.length === 0) return null
  return (
    <Panel title={t(found.length > 0 ? 'handovers.ownerless' : 'handovers.missed')}>
      <ul className={styles.lines}>
        {missed.map(({ id, from, fromName, toName, onDay, items }) => (
          <li key={id} className={styles.line}>
            <span>
              {t('handovers.missedLine', {
                count: items,
                from: fromName,
                to: toName,
                day: formatDate(onDay, locale),
              })}
            </span>
            <AppLink to={`${paths.handOver}?from=${from}`}>{t('handovers.new')}</AppLink>
          </li>
        ))}
        {found.map(({ account, displayName, title, disabled, items }) => (
          <li key={account} className={styles.line}>
            <span>
              {t('handovers.ownerlessLine', {
                count: items,
                name: displayName,
                title: disabled ? `${title}, ${t('handovers.ownerlessDisabled')}` : title,
              })}
            </span>
            <AppLink to={`${paths.handOver}?from=${account}`}>{t('handovers.new')}</AppLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

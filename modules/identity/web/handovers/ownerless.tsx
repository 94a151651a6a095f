import { AppLink, Panel, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { ownerlessQuery } from '../shared/people.queries.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'

/** Work that lies with who holds no role any more, each line a way to hand it over; nothing where there is none. */
export function Ownerless() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const found = useQuery(ownerlessQuery(council)).data ?? []
  if (found.length === 0) return null
  return (
    <Panel title={t('handovers.ownerless')}>
      <ul className={styles.lines}>
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

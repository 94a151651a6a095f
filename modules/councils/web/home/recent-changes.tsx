import { formatInstant, instant } from '#platform/calendar'
import { Panel, useMe } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { recentChangesQuery } from './recent-changes.query.ts'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './home.module.css'

/** Who may read the trail; the trail's own route decides. */
const READERS: ReadonlySet<string> = new Set(['systemAdmin', 'officeChief'])

/** The latest entries of the council's trail that concern its composition. */
export function RecentChanges({ council }: { readonly council: string }) {
  const { t, locale } = useCouncilWords()
  const reads = READERS.has(useMe().as.role)
  const changes = useQuery({ ...recentChangesQuery(council), enabled: reads })
  if (!reads || changes.isError) return null
  return (
    <Panel title={t('home.recent')}>
      {changes.data?.length === 0 && <p>{t('home.noRecent')}</p>}
      <ol className={styles.changes}>
        {changes.data?.map(({ id, at, kind }) => (
          <li key={id}>
            <span>{t(`changes.${kind}`)}</span>
            <time dateTime={at}>{formatInstant(instant(at), locale)}</time>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

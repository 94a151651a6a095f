import type { ParameterKey } from '#lawbook'
import { formatCount } from '#platform/text'
import { AppLink, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import styles from './lawbook.module.css'
import { parametersQuery } from './lawbook.queries.ts'
import { useLawbookWords } from './lawbook-words.ts'
import { paths } from './paths.ts'

/** How many figures still wait for somebody to read their text, and the way to the one after this. */
export function NextToCheck({ current }: { readonly current?: ParameterKey }) {
  const { t, locale } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const asked = { area: undefined, status: 'unconfirmed', q: '', on: undefined }
  const waiting = useQuery(parametersQuery(council, asked)).data ?? []
  if (waiting.length === 0) return null
  const next = waiting[waiting.findIndex(({ key }) => key === current) + 1] ?? waiting[0]
  const count = t('check.count', { count: formatCount(waiting.length, locale) })
  return (
    <p className={`${styles.toCheck} nt-no-print`}>
      {current === undefined ? (
        <AppLink to={`${paths.parameters}?status=unconfirmed`} className={styles.back ?? ''}>
          {count}
        </AppLink>
      ) : (
        <span className={styles.quiet}>{count}</span>
      )}
      {next !== undefined && next.key !== current && (
        <AppLink to={paths.parameter(next.key)} className={styles.back ?? ''}>
          {t('check.next', { name: next.name[locale] })}
        </AppLink>
      )}
    </p>
  )
}

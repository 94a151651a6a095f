import { Button } from '@mantine/core'
import type { CountedRecord } from '#measures'
import { AppLink, ErrorState, type KeysetPage, LoadingState, useKeysetList, useMyCouncil } from '#platform/ui'
import type { QueryKey } from '@tanstack/react-query'
import { useMeasureWords } from '../shared/words.ts'
import styles from './figure.module.css'

export interface CountedRecordsProps {
  readonly queryKey: QueryKey
  readonly page: (after: string | undefined) => Promise<KeysetPage<CountedRecord>>
}

/** The records behind a figure; those of the own council lead to their screens. */
export function CountedRecords({ queryKey, page }: CountedRecordsProps) {
  const { t, day, count } = useMeasureWords()
  const { id: mine } = useMyCouncil()
  const { rows, loading, error, onRetry, more } = useKeysetList(queryKey, page)
  if (error !== undefined) return <ErrorState error={error} onRetry={onRetry} />
  if (loading) return <LoadingState lines={4} />
  if (rows.length === 0) return <p className={styles.quiet}>{t('figure.noRecords')}</p>
  return (
    <>
      <ul className={styles.records}>
        {rows.map(({ record, council, label, path, day: on, amount }) => (
          <li key={record}>
            {council === mine ? <AppLink to={path}>{label}</AppLink> : <span>{label}</span>}
            <span className={styles.quiet}>
              {day(on)}
              {amount !== 1 && `, ${t('figure.amount', { amount: count(amount) })}`}
            </span>
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button variant="default" fullWidth loading={more.loading} onClick={more.load}>
          {t('figure.more')}
        </Button>
      )}
    </>
  )
}

import { compareVietnamese } from '#platform/text'
import { ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { overviewQuery } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import styles from './figures.module.css'
import type { SubmissionPanelProps } from './submission-panel.tsx'

/** How many communes have reported a group of figures, with the missing named. */
export function CoveragePanel({ group, period }: SubmissionPanelProps) {
  const { t, label, count } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const overview = useQuery(overviewQuery(council, group, period))
  if (overview.isError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
  if (overview.isPending) return <LoadingState lines={2} />
  const { reported, of, councils } = overview.data
  const missing = councils.filter(({ complete }) => !complete).map(({ name }) => name)
  if (of === 0) {
    return (
      <Panel title={t('coverage.title')}>
        <p className={styles.words}>{t('coverage.noCommunes')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('coverage.title')}>
      <p className={styles.share}>{label('coverage.reported', { reported: count(reported), of: count(of) })}</p>
      {missing.length === 0 ? (
        <p className={styles.words}>{t('coverage.all')}</p>
      ) : (
        <details>
          <summary>{t('coverage.missing', { count: count(missing.length) })}</summary>
          <ul className={styles.names}>
            {missing.toSorted(compareVietnamese).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

import { ErrorState, LoadingState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { type AskedCommitments, someCommitmentsQuery } from '../commitments.queries.ts'
import { RowMarks } from '../shared/row-marks.tsx'
import { WorkLink } from '../shared/work-link.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './ledger.module.css'

const SHOWN = 200

/** The records behind a figure, each leading to its page. */
export function FigureRecords({ asked }: { readonly asked: AskedCommitments }) {
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const rows = useQuery(someCommitmentsQuery(council, asked))
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={4} />
  if (rows.data.length === 0) return <p className={styles.quiet}>{t('figures.noRecords')}</p>
  return (
    <>
      <ul className={styles.records}>
        {rows.data.map((row) => (
          <li key={row.id}>
            <WorkLink row={row} by={row.agency.name} />
            <RowMarks row={row} />
          </li>
        ))}
      </ul>
      {rows.data.length === SHOWN && <p className={styles.quiet}>{t('figures.first', { count: count(SHOWN) })}</p>}
    </>
  )
}

import {
  type AskedCommitments,
  commitmentsPage,
  countsQuery,
  ledgerKey,
  useLedgerLive,
} from '../commitments.queries.ts'
import { AppLink, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { CommitmentRow } from '#commitments'
import type { ComponentType } from 'react'
import { paths } from '../shared/paths.ts'
import { RowMarks } from '../shared/row-marks.tsx'
import { WorkLink } from '../shared/work-link.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './card.module.css'

export interface CardListProps {
  readonly title: string
  readonly asked: AskedCommitments & Readonly<Record<string, string>>
  /** Said where there is nothing; without it the card isn't there then. */
  readonly none?: string
  /** What is done with those shown. */
  readonly Act?: ComponentType<{ readonly rows: readonly CommitmentRow[] }>
}

const SHOWN = 5

/** A few commitments that wait for somebody today, how many there are, and the way to all of them. */
export function CardList({ title, asked, none, Act }: CardListProps) {
  useLedgerLive()
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const counts = useQuery(countsQuery(council, asked))
  const rows = useQuery({
    queryKey: [...ledgerKey(council), 'card', asked],
    queryFn: () => commitmentsPage(council, asked, undefined, SHOWN),
  })
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={2} />
  const { items } = rows.data
  if (items.length === 0 && none === undefined) return null
  const total = counts.data?.total
  return (
    <Panel
      title={total === undefined || total === 0 ? title : `${title} (${count(total)})`}
      aside={items.length > 0 && <AppLink to={paths.narrowed(asked)}>{t('today.all')}</AppLink>}
    >
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list}>
        {items.map((row) => (
          <li key={row.id}>
            <WorkLink row={row} />
            <RowMarks row={row} />
          </li>
        ))}
      </ul>
      {items.length > 0 && Act !== undefined && <Act rows={items} />}
    </Panel>
  )
}

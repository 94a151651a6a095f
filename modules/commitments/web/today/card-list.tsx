import {
  type AskedCommitments,
  commitmentsPage,
  countsQuery,
  ledgerKey,
  useLedgerLive,
} from '../commitments.queries.ts'
import { AppLink, ErrorState, LoadingState, Panel, useMe, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { CommitmentRow } from '#commitments'
import type { ComponentType } from 'react'
import { paths } from '../shared/paths.ts'
import { roleActs } from '../shared/role-acts.ts'
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

/** A glance; where something is done to those shown, as many as one act is worth. */
const SHOWN = 3
const SHOWN_WITH_ACT = 5

/** A few commitments that wait for somebody today, how many there are, and the way to all of them. */
export function CardList({ title, asked, none, Act }: CardListProps) {
  useLedgerLive()
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const { isAgency } = roleActs(useMe())
  const shown = Act === undefined ? SHOWN : SHOWN_WITH_ACT
  const counts = useQuery(countsQuery(council, asked))
  const rows = useQuery({
    queryKey: [...ledgerKey(council), 'card', asked, shown],
    queryFn: () => commitmentsPage(council, asked, undefined, shown),
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
            <WorkLink row={row} by={isAgency ? undefined : row.agency.name} />
            <RowMarks row={row} besides="state" />
          </li>
        ))}
      </ul>
      {items.length > 0 && Act !== undefined && <Act rows={items} />}
    </Panel>
  )
}

import { Checkbox } from '@mantine/core'
import type { CommitmentRow } from '#commitments'
import type { Column } from '#platform/ui'
import { RowMarks } from '../shared/row-marks.tsx'
import { RowThread } from '../shared/row-thread.tsx'
import { WorkLink } from '../shared/work-link.tsx'
import type { CommitmentWords } from '../shared/words.ts'
import styles from './ledger.module.css'
import type { Picked } from './use-picked.ts'

/** The columns of the ledger; without a pick where nothing is done to many at once. */
export function ledgerColumns(
  words: CommitmentWords,
  picked: Picked | undefined,
  withAgency: boolean,
): Column<CommitmentRow>[] {
  const { t, label } = words
  const pick: Column<CommitmentRow> = {
    id: 'pick',
    header: t('columns.pick'),
    onPaper: false,
    width: '4rem',
    cell: (row) => (
      <Checkbox
        size="md"
        className={styles.pick ?? ''}
        aria-label={t('pick.one', { name: row.reference ?? row.work })}
        checked={picked?.has(row.id) ?? false}
        onChange={() => picked?.toggle(row)}
      />
    ),
  }
  const agency: Column<CommitmentRow> = {
    id: 'agency',
    header: label('fields.body'),
    cell: ({ agency: { name }, person }) => (
      <span className={styles.agency}>
        {name}
        <span className={styles.quiet}>{person?.name ?? label('fields.personVacant')}</span>
      </span>
    ),
  }
  return [
    ...(picked === undefined ? [] : [pick]),
    { id: 'work', header: label('commitment'), onCard: 'title', cell: (row) => <WorkLink row={row} /> },
    ...(withAgency ? [agency] : []),
    {
      id: 'thread',
      header: t('columns.thread'),
      cell: (row) => (
        <div className={styles.thread}>
          <RowThread row={row} compact />
        </div>
      ),
    },
    {
      id: 'marks',
      header: t('columns.marks'),
      cell: (row) => (
        <div className={styles.marks}>
          <RowMarks row={row} besides="thread" />
        </div>
      ),
    },
  ]
}

import type { PaperRow } from '#approvals'
import { AppLink, type Column } from '#platform/ui'
import styles from '../shared/approvals.module.css'
import { PaperMarks } from '../shared/paper-marks.tsx'
import { paths } from '../shared/paths.ts'
import type { ApprovalWords } from '../shared/words.ts'

/** The columns of every list of papers. */
export function paperColumns({ label, day, moment, t }: ApprovalWords): Column<PaperRow>[] {
  return [
    {
      id: 'title',
      header: label('fields.title'),
      onCard: 'title',
      cell: ({ id, title, summary }) => (
        <>
          <AppLink to={paths.paper(id)} className={styles.name ?? ''}>
            {title}
          </AppLink>
          <div className={styles.quiet}>{summary}</div>
        </>
      ),
    },
    { id: 'state', header: label('fields.state'), cell: (row) => <PaperMarks row={row} /> },
    {
      id: 'submitted',
      header: label('fields.submittedBy'),
      cell: ({ submitted }) => `${submitted.name}, ${day(submitted.on)}`,
    },
    { id: 'moved', header: t('columns.moved'), cell: ({ movedAt }) => moment(movedAt) },
  ]
}

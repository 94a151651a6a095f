import type { CommitmentRow } from '#commitments'
import { AppLink } from '#platform/ui'
import { paths } from './paths.ts'
import styles from './row.module.css'

export interface WorkLinkProps {
  readonly row: Pick<CommitmentRow, 'id' | 'reference' | 'work'>
  /** Who has to do it, where no column says so. */
  readonly by?: string | undefined
}

/** What is to be done, with its code, leading to its page. */
export function WorkLink({ row, by }: WorkLinkProps) {
  const above = [row.reference, by].filter(Boolean).join(' · ')
  return (
    <AppLink to={paths.commitment(row.id)} className={styles.work ?? ''}>
      {above !== '' && <span className={styles.reference}>{above}</span>}
      <span className={styles.words}>{row.work}</span>
    </AppLink>
  )
}

import type { CommitmentRow } from '#commitments'
import { AppLink } from '#platform/ui'
import { paths } from './paths.ts'
import styles from './row.module.css'

/** What is to be done, with its code, leading to its page. */
export function WorkLink({ row }: { readonly row: Pick<CommitmentRow, 'id' | 'reference' | 'work'> }) {
  return (
    <AppLink to={paths.commitment(row.id)} className={styles.work ?? ''}>
      {row.reference !== null && <span className={styles.reference}>{row.reference}</span>}
      <span className={styles.words}>{row.work}</span>
    </AppLink>
  )
}

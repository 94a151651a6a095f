import { AppLink } from '#platform/ui'
import type { PetitionRow } from '#voters'
import { paths } from './paths.ts'
import styles from './row.module.css'

export interface PetitionLinkProps {
  readonly row: Pick<PetitionRow, 'id' | 'code' | 'content'>
  /** What else tells it apart, where no column says so. */
  readonly of?: string | undefined
}

/** What voters ask for, with its code, leading to its page. */
export function PetitionLink({ row, of }: PetitionLinkProps) {
  return (
    <AppLink to={paths.petition(row.id)} className={styles.work ?? ''}>
      <span className={styles.reference}>{[row.code, of].filter(Boolean).join(' · ')}</span>
      <span className={styles.words}>{row.content}</span>
    </AppLink>
  )
}

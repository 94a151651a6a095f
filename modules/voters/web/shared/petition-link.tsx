import { AppLink } from '#platform/ui'
import type { PetitionRow } from '#voters'
import { paths } from './paths.ts'
import styles from './row.module.css'

/** What voters ask for, with its code, leading to its page. */
export function PetitionLink({ row }: { readonly row: Pick<PetitionRow, 'id' | 'code' | 'content'> }) {
  return (
    <AppLink to={paths.petition(row.id)} className={styles.work ?? ''}>
      <span className={styles.reference}>{row.code}</span>
      <span className={styles.words}>{row.content}</span>
    </AppLink>
  )
}

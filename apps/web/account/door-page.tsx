import { useWords } from '#platform/ui'
import type { ReactNode } from 'react'
import { Crest } from '../shell/crest.tsx'
import styles from './account.module.css'

/** The pages before one is in: the house's name over one box, or two. */
export function DoorPage({ children }: { readonly children: ReactNode }) {
  const t = useWords('shell')
  return (
    <main className={styles.page} tabIndex={-1}>
      <div className={styles.brand}>
        <Crest size={64} />
        <div>
          <p className={styles.product}>{t('product')}</p>
          <p className={styles.lead}>{t('signIn.lead')}</p>
        </div>
      </div>
      <div className={styles.columns}>{children}</div>
    </main>
  )
}

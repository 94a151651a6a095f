import type { ReactNode } from 'react'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  readonly title: string
  /** One line under the title: what this page is for, or the date it speaks of. */
  readonly lead?: ReactNode
  /** At most one primary action; it moves into reach of the thumb on a phone. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

export function PageHeader({ title, lead, action, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {Boolean(action) && <div className={`${styles.action} nt-no-print`}>{action}</div>}
      {children}
    </header>
  )
}

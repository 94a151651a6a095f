import type { ReactNode } from 'react'
import styles from './lawbook.module.css'

/** One line of a list of facts: its label and what is recorded. */
export function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './shared.module.css'

export interface Fact {
  /** Where one label stands more than once. */
  readonly id?: string
  readonly label: string
  /** Nothing recorded is said, not left blank. */
  readonly value: ReactNode
}

/** What is recorded of somebody or something, label by label. */
export function Facts({ facts, none }: { readonly facts: readonly Fact[]; readonly none: string }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ id, label, value }) => (
        <div key={id ?? label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className={styles.quiet}>{none}</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import styles from './shared.module.css'

export interface FactsProps {
  /** Label and value, in order; what isn't recorded is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
}

/** What is recorded, label by label. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

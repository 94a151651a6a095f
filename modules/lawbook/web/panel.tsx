import { type ReactNode, useId } from 'react'
import styles from './lawbook.module.css'

interface PanelProps {
  readonly title: string
  /** Beside the title: what can be done. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One thing of the page with its title: paper on the page. */
export function Panel({ title, action, children }: PanelProps) {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.panelHead}>
        <h2 id={id} className={styles.panelTitle}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}

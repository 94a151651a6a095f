import { Panel } from '#platform/ui'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'
import type { OfReport } from './report-paper.tsx'

/** How many communes the report stands on, with whoever has not reported named. */
export function CommunesPanel({ report }: OfReport) {
  const { t, count } = useReportWords()
  const coverage = report.figures.find(({ reach }) => reach === 'below')?.coverage
  if (!coverage || coverage.of === 0) return null
  const { reported, of, missing, declared } = coverage
  return (
    <Panel title={t('communes.title')}>
      <p className={styles.share}>{t('communes.reported', { reported: count(reported), of: count(of) })}</p>
      {missing.length === 0 && <p className={styles.quiet}>{t('communes.all')}</p>}
      <Named title={t('communes.missing', { count: count(missing.length) })} councils={missing} />
      <Named title={t('communes.declared', { count: count(declared.length) })} councils={declared} />
    </Panel>
  )
}

interface NamedProps {
  readonly title: string
  readonly councils: readonly { readonly council: string; readonly name: string }[]
}

const SHOWN_OPEN = 10

function Named({ title, councils }: NamedProps) {
  if (councils.length === 0) return null
  return (
    <details open={councils.length <= SHOWN_OPEN}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.names}>
        {councils.map(({ council, name }) => (
          <li key={council}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

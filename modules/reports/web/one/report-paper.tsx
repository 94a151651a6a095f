import type { ReportNode, ReportView } from '#reports'
import { definitionOf } from '#reports'
import { useReportWords } from '../shared/words.ts'
import { FigureTable } from './figure-table.tsx'
import styles from './one.module.css'
import { Runs } from './runs.tsx'
import { inPlace } from './in-place.ts'

export interface OfReport {
  readonly report: ReportView
}

/** The report as it stands on paper: Vietnamese whatever the screen speaks, each figure with its dotted line. */
export function ReportPaper({ report }: OfReport) {
  const { t } = useReportWords()
  const { typeName } = definitionOf(report.kind)
  return (
    <article className={styles.paper} aria-label={t('one.paper')} lang="vi">
      <header className={styles.paperHead}>
        <strong>{typeName.toLocaleUpperCase('vi')}</strong>
        <strong>{report.title}</strong>
      </header>
      {inPlace(report.text).map(({ place, part }) => (
        <Node key={place} node={part} report={report} />
      ))}
      {report.signerName !== null && (
        <footer className={styles.signature}>
          <div>
            <em>{t('one.recipients')}</em>
            <ul>
              {report.recipients.map((recipient) => (
                <li key={recipient}>- {recipient}</li>
              ))}
            </ul>
          </div>
          <div className={styles.signer}>
            {report.authority.map((line) => (
              <strong key={line}>{line}</strong>
            ))}
            <strong className={styles.signerName}>{report.signerName}</strong>
          </div>
        </footer>
      )}
    </article>
  )
}

function Node({ node, report }: OfReport & { readonly node: ReportNode }) {
  switch (node.kind) {
    case 'heading':
      return (
        <h2 className={styles.heading}>
          <Runs runs={node.runs} report={report} />
        </h2>
      )
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Runs runs={node.runs} report={report} />
        </p>
      )
    case 'table':
      return <FigureTable table={node} report={report} />
    case 'annex':
      return (
        <section className={styles.annex}>
          <h2 className={styles.annexTitle}>
            {node.label}
            <br />
            {node.title}
          </h2>
          {node.table !== null && <FigureTable table={node.table} report={report} />}
          {node.items.length > 0 && (
            <ol className={styles.items}>
              {node.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          )}
        </section>
      )
    default:
      return node satisfies never
  }
}

import type { AuditEntry } from '#audit'
import styles from './audit.module.css'
import { asRead } from './fact-order.ts'
import type { TrailWords } from './trail-words.ts'

interface ChangedFactsProps {
  readonly entry: AuditEntry
  readonly words: TrailWords
}

/** What the act changed, field by field; of personal fields the name only, as the trail keeps it. */
export function ChangedFacts({ entry: { before, after, fields }, words }: ChangedFactsProps) {
  const { t } = words
  const names = asRead([...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])])
  if (names.length === 0 && fields === null) return <p className={styles.quiet}>{t('entry.noChange')}</p>
  return (
    <>
      {names.length > 0 && (
        <table className={styles.changed}>
          <thead>
            <tr>
              <th scope="col">{t('entry.field')}</th>
              <th scope="col">{t('columns.before')}</th>
              <th scope="col">{t('columns.after')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{words.field(name)}</th>
                <td>{saidOf(before, name, words)}</td>
                <td>{saidOf(after, name, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fields !== null && fields.length > 0 && (
        <div className={styles.personal}>
          <strong>{t('columns.fields')}</strong>
          <span>{fields.map(words.field).join(', ')}</span>
        </div>
      )}
    </>
  )
}

function saidOf(facts: AuditEntry['before'], name: string, words: TrailWords): string {
  const fact = facts?.[name]
  return fact === undefined ? '–' : words.value(name, fact)
}

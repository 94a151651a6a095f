import { useWords } from '../language.ts'
import type { Column } from './columns.ts'
import styles from './data-table.module.css'

interface RowCardsProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly onOpen?: ((row: Row) => void) | undefined
}

/** The rows of a table as cards, for the width of a phone. */
export function RowCards<Row>({ caption, columns, rows, rowKey, rowName, onOpen }: RowCardsProps<Row>) {
  const t = useWords('ui')
  const title = columns.find((column) => column.onCard === 'title') ?? columns[0]
  const lines = columns.filter((column) => column !== title && column.onCard !== 'hidden')
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          {onOpen === undefined ? (
            <strong>{title?.cell(row)}</strong>
          ) : (
            <button
              type="button"
              className={styles.opener}
              onClick={() => onOpen(row)}
              aria-label={t('table.openRow', { name: rowName(row) })}
            >
              <strong>{title?.cell(row)}</strong>
            </button>
          )}
          <dl className={styles.lines}>
            {lines.map((column) => {
              const said = column.cell(row)
              // A column keeps its place without a value; a card needs no line that says nothing.
              if (said === null || said === undefined || said === '') return null
              return (
                <div key={column.id} className={styles.line}>
                  <dt>{column.header}</dt>
                  <dd>{said}</dd>
                </div>
              )
            })}
          </dl>
        </li>
      ))}
    </ul>
  )
}

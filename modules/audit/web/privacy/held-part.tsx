import type { Held } from '#audit'
import { Button } from '@mantine/core'
import { deviceName } from '#platform/text'
import { type Column, DataTable, Panel } from '#platform/ui'
import { IconPencilQuestion } from '@tabler/icons-react'
import styles from './privacy.module.css'
import { usePrivacyWords } from './privacy-words.ts'

/** What a browser calls itself: whole in the file that one takes away, in words here. */
const AGENT = 'agent'

type Row = Held['rows'][number]

interface HeldPartProps {
  readonly part: Held
  readonly onAsk: () => void
}

/** One part of what is held: a single record as facts, several as a table. */
export function HeldPart({ part, onAsk }: HeldPartProps) {
  const t = usePrivacyWords()
  const { title, purpose, columns, rows } = part
  const [only] = rows
  return (
    <Panel title={title}>
      <p className={styles.quiet}>{purpose}</p>
      {only === undefined && <p className={styles.none}>{t('mine.nothing')}</p>}
      {only !== undefined && rows.length === 1 && (
        <dl className={styles.facts}>
          {columns.map(({ key, title: name }) => (
            <Fact key={key} name={name} value={said(only, key)} />
          ))}
        </dl>
      )}
      {rows.length > 1 && (
        <DataTable
          caption={title}
          columns={columns.map(({ key, title: header }, at): Column<Row> => ({
            id: key,
            header,
            cell: (row) => said(row, key),
            ...(at === 0 && { onCard: 'title' }),
          }))}
          rows={rows}
          rowKey={(row) => String(rows.indexOf(row))}
          rowName={(row) => t('mine.record', { number: rows.indexOf(row) + 1 })}
          empty={null}
        />
      )}
      {only !== undefined && (
        <Button
          variant="default"
          className={`${styles.ask} nt-no-print`}
          leftSection={<IconPencilQuestion size={18} />}
          aria-label={t('mine.askTitle', { part: title })}
          onClick={onAsk}
        >
          {t('mine.ask')}
        </Button>
      )}
    </Panel>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function said(row: Row, key: string): string {
  const value = row[key]
  if (value === null || value === undefined || value === '') return '–'
  return key === AGENT ? deviceName(String(value)) : String(value)
}

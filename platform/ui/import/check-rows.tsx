import { Select, Table } from '@mantine/core'
import { formatCount } from '#platform/text'
import { IconTableOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { EmptyState } from '../states/states.tsx'
import { FaultTable } from './fault-table.tsx'
import styles from './import-wizard.module.css'
import type { ImportPreview } from './preview.ts'

export interface CheckRowsProps {
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly onSheet: (sheet: string) => void
  /** Another file, or writing this one. */
  readonly actions: ReactNode
}

/** The second step: the verdict, every fault and every note by its place, and the first rows as they were understood. */
export function CheckRows({ preview, busy, onSheet, actions }: CheckRowsProps) {
  const t = useWords('ui')
  const { faults, warnings = [], sheets } = preview
  const nothing = isNothing(preview)
  return (
    <>
      {sheets !== undefined && sheets.all.length > 1 && (
        <Select
          label={t('import.sheet')}
          description={t('import.sheetHelp', { count: sheets.all.length })}
          maw="24rem"
          allowDeselect={false}
          disabled={busy}
          value={sheets.read}
          data={sheets.all}
          onChange={(sheet) => sheet !== null && sheet !== sheets.read && onSheet(sheet)}
        />
      )}
      {nothing ? (
        <EmptyState icon={IconTableOff} title={t('import.emptyTitle')} action={actions}>
          {t('import.empty')}
        </EmptyState>
      ) : (
        <Verdict preview={preview} />
      )}
      {faults.length > 0 && <FaultTable faults={faults} caption={t('import.faultsTitle')} />}
      {warnings.length > 0 && (
        <section className={styles.notes}>
          <h2>{t('import.warningsTitle')}</h2>
          <p>{t('import.warnings')}</p>
          <FaultTable faults={warnings} caption={t('import.warningsTitle')} />
        </section>
      )}
      {!nothing && <div className={styles.actions}>{actions}</div>}
      {preview.rows.length > 0 && <FirstRows preview={preview} />}
    </>
  )
}

/** A file with heads and no rows: there is nothing to confirm. */
export function isNothing({ total, faults }: ImportPreview): boolean {
  return total === 0 && faults.length === 0
}

function Verdict({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords('ui')
  const locale = useLocale()
  const { faults, faultCount = faults.length } = preview
  const count = formatCount(preview.total, locale)
  if (faults.length === 0) {
    return (
      <output className={styles.verdict} data-good>
        {t('import.allGood', { count })}
      </output>
    )
  }
  return (
    <>
      <output className={styles.verdict}>
        {t('import.faults', { faults: formatCount(faultCount, locale), count })}
      </output>
      <p>
        {t('import.fixAndAgain')}
        {faultCount > faults.length && ` ${t('import.firstFaults', { count: formatCount(faults.length, locale) })}`}
      </p>
    </>
  )
}

function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords('ui')
  const { faults, columns, rows } = preview
  const isFault = new Set(faults.map(({ row, column }) => `${row} ${column}`))
  return (
    <Table.ScrollContainer minWidth="30rem" maxHeight="26rem" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table stickyHeader aria-label={t('import.firstRows')} className={styles.rows ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.row')}</Table.Th>
            {columns.map(({ key, label }) => (
              <Table.Th key={key}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, cells }) => (
            <Table.Tr key={row}>
              <Table.Td>{row}</Table.Td>
              {columns.map(({ key, label }) => (
                <Table.Td key={key} className={isFault.has(`${row} ${label}`) ? styles.wrong : undefined}>
                  {cells[key]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

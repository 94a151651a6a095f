import { Panel } from '#platform/ui'
import { Table } from '@mantine/core'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'
import type { OfReport } from './report-paper.tsx'

/** Phát sinh sau khi chốt: what would be counted otherwise today, figure by figure. */
export function SincePanel({ report }: OfReport) {
  const { t, label, count } = useReportWords()
  if (report.cutoff === null) return null
  const changed = report.figures.flatMap((figure) => {
    const { since, value } = figure
    if (since === null || (since.added === 0 && since.gone === 0 && !since.definitionChanged)) return []
    return [{ ...figure, since, frozen: 'value' in value ? value.value : 0 }]
  })
  return (
    <Panel title={label('since')}>
      <p className={styles.quiet}>{t(changed.length === 0 ? 'since.none' : 'since.lead')}</p>
      {changed.length > 0 && (
        <Table.ScrollContainer minWidth={280}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('since.figure')}</Table.Th>
                {(['frozen', 'today', 'added', 'gone'] as const).map((column) => (
                  <Table.Th key={column} scope="col" ta="right">
                    {t(`since.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changed.map(({ key, name, frozen, since }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">
                    {name}
                    {since.definitionChanged && <span className={styles.note}>{t('since.definition')}</span>}
                  </Table.Th>
                  <Table.Td ta="right">{count(frozen)}</Table.Td>
                  <Table.Td ta="right">{count(since.amount)}</Table.Td>
                  <Table.Td ta="right">{count(since.added)}</Table.Td>
                  <Table.Td ta="right">{count(since.gone)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  )
}

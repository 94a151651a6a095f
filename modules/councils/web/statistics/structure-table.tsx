import type { StructureStatistics } from '#councils'
import { Table } from '@mantine/core'
import { formatCount, formatPercent } from '#platform/text'
import { OpeningFigure } from '#platform/ui'
import { delegatesBehind } from '../shared/delegate-names.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { headRows, structureParts, type StatisticsRow } from './statistics-rows.ts'
import styles from './statistics.module.css'

export interface StructureTableProps {
  readonly statistics: StructureStatistics
  /** The council whose delegates the figures open into; absent where several are counted together. */
  readonly council: string | undefined
}

/** The table of structure in the order of the councils' annual reports, with one denominator for all its percentages. */
export function StructureTable({ statistics, council }: StructureTableProps) {
  const { t, label, locale } = useCouncilWords()
  const { denominator, youngBelow, middleAgeTo } = statistics
  const nobody = denominator.count === 0
  return (
    <div className={styles.paper}>
      <Table className={styles.table}>
        <caption className="nt-visually-hidden">{label('statistics.title')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('statistics.figure')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('statistics.count')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('statistics.percent')}
            </Table.Th>
            <Table.Th scope="col" className={styles.barHead} aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {headRows(statistics).map((row) => (
            <Table.Tr key={row.label} data-indent={row.label.startsWith('mandateEvents.') || undefined}>
              <Table.Th scope="row">{label(row.label)}</Table.Th>
              <Table.Td ta="right">{formatCount(row.count, locale)}</Table.Td>
              <Table.Td />
              <Table.Td />
            </Table.Tr>
          ))}
        </Table.Tbody>
        {structureParts(statistics).map(({ key, rows, sums }) => (
          <Table.Tbody key={key}>
            <Table.Tr className={styles.part}>
              <Table.Th scope="rowgroup" colSpan={4}>
                {t(`statistics.parts.${key}`)}
                {sums && <span className={styles.quiet}>{t('statistics.sums', { count: denominator.count })}</span>}
              </Table.Th>
            </Table.Tr>
            {rows.map((row) => (
              <Table.Tr key={row.label}>
                <Table.Th scope="row">{label(row.label, { youngBelow, middleAgeTo })}</Table.Th>
                <Table.Td ta="right">
                  <Count row={row} statistics={statistics} council={council} />
                </Table.Td>
                <Table.Td ta="right">{formatPercent(row.count, denominator.count, 2, locale)}</Table.Td>
                <Table.Td aria-hidden>
                  <span
                    className={styles.bar}
                    style={{ width: nobody ? 0 : `${(row.count / denominator.count) * 100}%` }}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
      <p className={styles.denominator}>
        {label(`statistics.denominator.${denominator.of}`, { count: formatCount(denominator.count, locale) })}
      </p>
    </div>
  )
}

interface CountProps extends StructureTableProps {
  readonly row: StatisticsRow
}

/** A count that opens into its names, where those may be shown; its definition says what was counted. */
function Count({ row, statistics, council }: CountProps) {
  const { t, label, day, locale } = useCouncilWords()
  const { youngBelow, middleAgeTo, on } = statistics
  const { asked } = row
  if (asked === undefined || council === undefined) return formatCount(row.count, locale)
  return (
    <OpeningFigure
      name={label(row.label, { youngBelow, middleAgeTo })}
      value={row.count === 0 ? { state: 'zero' } : { state: 'counted', value: row.count }}
      definition={t('statistics.countedMeans')}
      source={t('figures.source', { day: day(on) })}
      records={delegatesBehind({ council, asked: { ...asked, on } })}
    />
  )
}

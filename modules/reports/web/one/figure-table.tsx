import { Table } from '@mantine/core'
import type { ReportTable, ReportView } from '#reports'
import styles from './one.module.css'
import { Runs } from './runs.tsx'
import { inPlace } from './in-place.ts'

export interface FigureTableProps {
  readonly table: ReportTable
  readonly report: ReportView
}

/** A table of the report; its first column names the row, the others are figures. */
export function FigureTable({ table, report }: FigureTableProps) {
  return (
    <Table.ScrollContainer minWidth={320} className={styles.table ?? ''}>
      <Table withTableBorder withColumnBorders>
        {table.caption !== '' && <caption>{table.caption}</caption>}
        <Table.Thead>
          <Table.Tr>
            {table.head.map((name) => (
              <Table.Th key={name} scope="col" ta="center">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inPlace(table.rows).map(({ place, part: [name, ...cells] }) => (
            <Table.Tr key={place}>
              <Table.Th scope="row">
                <Runs runs={name ?? []} report={report} />
              </Table.Th>
              {cells.map((runs, column) => (
                <Table.Td key={table.head[column + 1]} ta="center">
                  <Runs runs={runs} report={report} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

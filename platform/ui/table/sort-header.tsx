import { Table } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useWords } from '../language.ts'
import { type Column, paperClass, type Sort, type SortWish } from './columns.ts'
import styles from './data-table.module.css'

interface SortHeaderProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((wish: SortWish) => void) | undefined
}

export function SortHeader<Row>({ column, sort, onSort }: SortHeaderProps<Row>) {
  const t = useWords('ui')
  const align = column.align === 'end' ? 'right' : 'left'
  if (column.sortable !== true || onSort === undefined) {
    return (
      <Table.Th scope="col" className={paperClass(column)} ta={align} w={column.width}>
        {column.header}
      </Table.Th>
    )
  }
  const mine = sort?.by === column.id ? sort : undefined
  const Arrow = mine === undefined ? IconArrowsSort : mine.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th
      scope="col"
      className={paperClass(column)}
      ta={align}
      w={column.width}
      aria-sort={mine === undefined ? 'none' : mine.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className={styles.sorter}
        title={t('table.sortBy', { column: column.header })}
        onClick={() => onSort({ by: column.id })}
      >
        {column.header}
        <Arrow size={16} aria-hidden />
      </button>
    </Table.Th>
  )
}

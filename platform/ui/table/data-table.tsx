import { Button, Skeleton, Table } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatCount } from '#platform/text'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { useDensity } from '../preferences.ts'
import { ErrorState } from '../states/states.tsx'
import { breakpoints } from '../tokens.ts'
import { paperClass, type Column, nextSort, type Sort, type SortWish } from './columns.ts'
import { RowCards } from './row-cards.tsx'
import { SortHeader } from './sort-header.tsx'
import styles from './data-table.module.css'

export interface DataTableProps<Row> {
  /** Names the table for those who hear it. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What a row is called, for its "open" button: a person's name, a petition's code. */
  readonly rowName: (row: Row) => string
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** The next page by keyset; absent when everything is shown. */
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined
  readonly loading?: boolean
  readonly error?: unknown
  readonly onRetry?: (() => void) | undefined
  readonly empty: ReactNode
  readonly onExport?: (() => void) | undefined
}

/** A list: sticky heads, sortable, more by "Xem thêm", opens a row at the right; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, loading = false, error, empty } = props
  const asCards = useMediaQuery(`(max-width: ${breakpoints.phone})`) ?? false
  if (error !== undefined && error !== null) return <ErrorState error={error} onRetry={props.onRetry} />
  if (!loading && rows.length === 0) return empty
  return (
    <div className={styles.list}>
      <ListBar {...props} asCards={asCards} />
      {loading ? <WaitingRows /> : asCards ? <RowCards {...props} /> : <Rows {...props} />}
      <MoreButton more={props.more} />
    </div>
  )
}

function Rows<Row>({ caption, columns, rows, rowKey, rowName, onOpen, sort, onSort }: DataTableProps<Row>) {
  const t = useWords('ui')
  const [density] = useDensity()
  return (
    <Table.ScrollContainer
      minWidth="40rem"
      className={styles.scroller}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table className={styles.table} data-density={density} stickyHeader highlightOnHover={onOpen !== undefined}>
        <caption className="nt-visually-hidden">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                column={column}
                sort={sort}
                onSort={onSort && ((wish: SortWish) => onSort(nextSort(sort, wish)))}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)} className={onOpen && styles.opens} onClick={onOpen && (() => onOpen(row))}>
              {columns.map((column, index) => (
                <Table.Td
                  key={column.id}
                  className={paperClass(column)}
                  ta={column.align === 'end' ? 'right' : undefined}
                >
                  {index === 0 && onOpen !== undefined ? (
                    <button
                      type="button"
                      className={styles.opener}
                      aria-label={t('table.openRow', { name: rowName(row) })}
                    >
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function ListBar<Row>({
  rows,
  loading = false,
  onExport,
  asCards,
}: DataTableProps<Row> & { readonly asCards: boolean }) {
  const t = useWords('ui')
  const locale = useLocale()
  const [density, setDensity] = useDensity()
  const dense = density === 'dense'
  return (
    <div className={`${styles.bar} nt-no-print`}>
      <span className={styles.count} aria-live="polite">
        {loading ? t('loading') : t('table.shown', { count: formatCount(rows.length, locale) })}
      </span>
      {!asCards && (
        <Button
          variant="subtle"
          color="gray"
          aria-pressed={dense}
          leftSection={dense ? <IconBaselineDensityMedium size={18} /> : <IconBaselineDensitySmall size={18} />}
          onClick={() => setDensity(dense ? 'roomy' : 'dense')}
        >
          {t(dense ? 'table.roomy' : 'table.dense')}
        </Button>
      )}
      {onExport !== undefined && (
        <Button variant="default" leftSection={<IconFileSpreadsheet size={18} />} onClick={onExport}>
          {t('table.export')}
        </Button>
      )}
    </div>
  )
}

function MoreButton({ more }: { readonly more: { readonly load: () => void; readonly loading: boolean } | undefined }) {
  const t = useWords('ui')
  if (more === undefined) return null
  return (
    <Button variant="default" fullWidth className="nt-no-print" disabled={more.loading} onClick={more.load}>
      {t(more.loading ? 'table.loadingMore' : 'table.more')}
    </Button>
  )
}

function WaitingRows() {
  return (
    <div aria-hidden>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height="2.75rem" mb={4} />
      ))}
    </div>
  )
}

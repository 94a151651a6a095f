import { Select } from '@mantine/core'
import type { Breakdown, MeasureCard } from '#measures'
import type { Period } from '#platform/calendar'
import { type Column, DataTable, OpeningFigure, Panel, useMyCouncil, useUrlState } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { recordsOf } from '../figure/records-of.tsx'
import { type AskedFigure, breakdownQuery } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import styles from './measure.module.css'

export interface MeasureInPeriod {
  readonly measure: MeasureCard
  readonly period: Period
}

type Row = z.infer<typeof Breakdown>['rows'][number]

/** What is recorded, divided by one of the breakdowns; each part opens into its own records. */
export function BreakdownPanel({ measure, period }: MeasureInPeriod) {
  const { t, said, count, amount } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const by = measure.breakdowns.find(({ key }) => key === address['by']) ?? measure.breakdowns[0]
  const asked: AskedFigure = { measure: measure.id, period }
  const breakdown = useQuery({ ...breakdownQuery(council, asked, by?.key ?? ''), enabled: by !== undefined })
  if (by === undefined) return null
  const nameOf = ({ label }: Row) => (label === null ? t('measure.noValue') : said(label))
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: said(by.name), cell: nameOf, onCard: 'title' },
    {
      id: 'amount',
      header: t('table.value'),
      align: 'end',
      cell: (row) => {
        const part = { ...asked, where: { [by.key]: row.key ?? '' } }
        return (
          <OpeningFigure
            name={`${said(measure.name)}: ${nameOf(row)}`}
            value={{ state: 'counted', value: row.amount }}
            format={(value) => amount(value, row.of)}
            definition={said(measure.formula)}
            source={t('measure.unsigned')}
            records={recordsOf(council, part)}
          />
        )
      },
    },
    { id: 'records', header: t('table.records'), align: 'end', cell: ({ records }) => count(records) },
  ]
  return (
    <Panel
      title={t('measure.breakdown')}
      aside={
        <Select
          aria-label={t('measure.by')}
          allowDeselect={false}
          value={by.key}
          data={measure.breakdowns.map(({ key, name }) => ({ value: key, label: said(name) }))}
          onChange={(key) => key !== null && setAddress({ by: key })}
        />
      }
    >
      <DataTable
        caption={t('measure.breakdown')}
        columns={columns}
        rows={breakdown.data?.rows ?? []}
        rowKey={({ key }) => key ?? ''}
        rowName={nameOf}
        loading={breakdown.isPending}
        error={breakdown.error}
        onRetry={() => void breakdown.refetch()}
        empty={<p className={styles.quiet}>{t('measure.nothing')}</p>}
      />
      <p className={styles.quiet}>{t('measure.unsigned')}</p>
    </Panel>
  )
}

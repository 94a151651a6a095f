import { TextInput } from '@mantine/core'
import type { RollUpFigure } from '#measures'
import { compareVietnamese, matches } from '#platform/text'
import { type Column, DataTable, EmptyState, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMapPin, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { MeasureFigure } from '../figure/measure-figure.tsx'
import { byCommuneQuery } from '../measures.queries.ts'
import { useMeasureWords, wholeOf } from '../shared/words.ts'
import type { MeasureInPeriod } from './breakdown-panel.tsx'
import { CommunesMap } from './communes-map.tsx'
import styles from './measure.module.css'

type Line = RollUpFigure['councils'][number]

/** A hundred communes are looked for by name, or unfolded. */
const SHOWN_FIRST = 20

/** A measure commune by commune: how many reported, the missing named, each figure, and the map. */
export function CommunesPanel({ measure, period }: MeasureInPeriod) {
  const { t, label, said, count, amount } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const [sought, setSought] = useState('')
  const [shown, setShown] = useState(SHOWN_FIRST)
  const asked = { measure: measure.id, period }
  const figures = useQuery(byCommuneQuery(council, asked))
  if (figures.isError) return <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
  if (figures.isPending) return <LoadingState lines={8} />
  const { coverage, total, declared, councils } = figures.data
  const lines = councils
    .filter(({ name }) => matches(name, sought))
    // Who has reported stands first: that is what there is to read.
    .toSorted((a, b) => silent(a) - silent(b) || compareVietnamese(a.name, b.name))
  const columns: readonly Column<Line>[] = [
    { id: 'name', header: t('table.council'), cell: ({ name }) => name, onCard: 'title' },
    {
      id: 'value',
      header: t('table.counted'),
      // Opening one asks for it; a hundred silent communes are not asked one by one.
      cell: ({ council: whose, value }) =>
        value.state === 'not-reported' ? (
          <span className="nt-hatched">{t('notReported')}</span>
        ) : (
          <MeasureFigure {...asked} council={whose} />
        ),
    },
    {
      id: 'declared',
      header: t('table.declared'),
      align: 'end',
      cell: ({ declared: typed }) => (typed === null ? '' : count(typed)),
    },
  ]
  return (
    <Panel title={t('measure.below')}>
      <dl className={styles.sums}>
        <div>
          <dt>{t('coverage.title')}</dt>
          <dd>{label('coverage.reported', { reported: count(coverage.reported), of: count(coverage.of) })}</dd>
        </div>
        <div>
          <dt>{t('table.total')}</dt>
          <dd>
            {'value' in total
              ? `${amount(total.value, wholeOf(total))} ${said(measure.unit)}`
              : label(`values.${total.state}`)}
          </dd>
        </div>
        {declared !== null && (
          <div>
            <dt>{t('table.declared')}</dt>
            <dd>{count(declared)}</dd>
          </div>
        )}
      </dl>
      <div className={styles.columns}>
        <div>
          {coverage.missing.length > 0 && (
            <details>
              <summary>{t('coverage.missing', { count: count(coverage.missing.length) })}</summary>
              <ul className={styles.names}>
                {coverage.missing.map(({ council: whose, name }) => (
                  <li key={whose}>{name}</li>
                ))}
              </ul>
            </details>
          )}
          <TextInput
            type="search"
            mb="sm"
            className="nt-no-print"
            aria-label={t('measure.search')}
            placeholder={t('measure.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <DataTable
            caption={t('measure.below')}
            columns={columns}
            rows={lines.slice(0, shown)}
            more={lines.length > shown ? { load: () => setShown(lines.length), loading: false } : undefined}
            rowKey={({ council: whose }) => whose}
            rowName={({ name }) => name}
            empty={
              <EmptyState icon={IconMapPin} title={t('measure.noMatch')}>
                {t('measure.noMatchHelp')}
              </EmptyState>
            }
          />
        </div>
        <CommunesMap measure={measure} councils={councils} />
      </div>
    </Panel>
  )
}

function silent({ value }: Line): number {
  return value.state === 'not-reported' ? 1 : 0
}

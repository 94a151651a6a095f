import type { StructureStatistics } from '#councils'
import { Button } from '@mantine/core'
import { compareVietnamese, formatCount, formatPercent } from '#platform/text'
import { type Column, DataTable, Panel, useGo, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AskedStatistics, statisticsOfEachQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './statistics.module.css'

/** The same figures commune by commune, read when asked for. */
export function CommunesTable({ asked }: { readonly asked: AskedStatistics }) {
  const { t } = useCouncilWords()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.communes}>
      <Panel title={t('statistics.byCommune')}>
        {open ? (
          <CommuneRows asked={asked} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('statistics.showByCommune')}
          </Button>
        )}
      </Panel>
    </div>
  )
}

interface Line {
  readonly id: string
  readonly name: string
  readonly statistics: StructureStatistics
}

const SHOWN = ['women', 'reElected', 'nonParty'] as const

function CommuneRows({ asked }: { readonly asked: AskedStatistics }) {
  const { t, label, locale } = useCouncilWords()
  const go = useGo()
  const { id } = useMyCouncil()
  const each = useQuery(statisticsOfEachQuery(id, asked))
  const lines = (each.data ?? [])
    .map(({ council, name, statistics }): Line => ({ id: council, name, statistics }))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
  const columns: readonly Column<Line>[] = [
    { id: 'name', header: t('below.council'), cell: ({ name }) => name, onCard: 'title' },
    {
      id: 'present',
      header: label('council.present'),
      align: 'end',
      cell: ({ statistics }) => formatCount(statistics.present, locale),
    },
    ...SHOWN.map((key) => ({
      id: key,
      header: label(`statistics.single.${key}`),
      align: 'end' as const,
      cell: ({ statistics: { single, denominator } }: Line) => {
        const percent = formatPercent(single[key], denominator.count, 2, locale)
        return percent === null ? '' : `${formatCount(single[key], locale)} (${percent}%)`
      },
    })),
  ]
  return (
    <DataTable
      caption={t('statistics.byCommune')}
      columns={columns}
      rows={lines}
      rowKey={({ id: council }) => council}
      rowName={({ name }) => name}
      loading={each.isPending}
      error={each.error}
      onRetry={() => void each.refetch()}
      onOpen={({ id: council }) => go(paths.commune(council))}
      empty={<p>{t('below.empty')}</p>}
    />
  )
}

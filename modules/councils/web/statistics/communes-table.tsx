import { Button } from '@mantine/core'
import { compareVietnamese, formatCount, formatPercent } from '#platform/text'
import { type Column, DataTable, Panel, useGo, useMyCouncil } from '#platform/ui'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AskedStatistics, belowQuery, statisticsQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './statistics.module.css'

/** The same figures commune by commune; read when asked for, because it is one question for each commune. */
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
  readonly present: number | undefined
  readonly single: Readonly<Record<string, number>>
  readonly of: number
}

const SHOWN = ['women', 'reElected', 'nonParty'] as const

function CommuneRows({ asked }: { readonly asked: AskedStatistics }) {
  const { t, label, locale } = useCouncilWords()
  const go = useGo()
  const { id } = useMyCouncil()
  const below = useQuery(belowQuery(id))
  const councils = (below.data ?? []).toSorted((a, b) => compareVietnamese(a.name, b.name))
  const figures = useQueries({ queries: councils.map((council) => statisticsQuery(council.id, asked)) })
  const lines = councils.map((council, place): Line => {
    const statistics = figures[place]?.data
    return {
      id: council.id,
      name: council.name,
      present: statistics?.present,
      single: statistics?.single ?? {},
      of: statistics?.denominator.count ?? 0,
    }
  })
  const columns: readonly Column<Line>[] = [
    { id: 'name', header: t('below.council'), cell: ({ name }) => name, onCard: 'title' },
    {
      id: 'present',
      header: label('council.present'),
      align: 'end',
      cell: ({ present }) => (present === undefined ? t('statistics.reading') : formatCount(present, locale)),
    },
    ...SHOWN.map((key) => ({
      id: key,
      header: label(`statistics.single.${key}`),
      align: 'end' as const,
      cell: ({ single, of }: Line) =>
        of === 0 ? '' : `${formatCount(single[key] ?? 0, locale)} (${formatPercent(single[key] ?? 0, of, 2, locale)}%)`,
    })),
  ]
  return (
    <DataTable
      caption={t('statistics.byCommune')}
      columns={columns}
      rows={lines}
      rowKey={({ id: council }) => council}
      rowName={({ name }) => name}
      loading={below.isPending}
      error={below.error}
      onRetry={() => void below.refetch()}
      onOpen={({ id: council }) => go(paths.commune(council))}
      empty={<p>{t('below.empty')}</p>}
    />
  )
}

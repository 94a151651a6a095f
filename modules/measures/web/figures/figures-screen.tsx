import { Button, Select } from '@mantine/core'
import { GROUP_NAMES, type MeasureCard, MeasureGroup } from '#measures'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconChartBar, IconPrinter } from '@tabler/icons-react'
import { MeasureFigure } from '../figure/measure-figure.tsx'
import { catalogueQuery, useMeasuresLive } from '../measures.queries.ts'
import { useAskedPeriod } from '../shared/asked-period.ts'
import { measurePaths } from '../shared/paths.ts'
import { PeriodChoice } from '../shared/period-choice.tsx'
import { useMeasureWords } from '../shared/words.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { SubmissionPanel } from './submission-panel.tsx'
import styles from './figures.module.css'

/** Số liệu: the figures of one group and period, each opening; who has signed for them, and who below is missing. */
export function FiguresScreen() {
  useMeasuresLive()
  const { t, said, period: named } = useMeasureWords()
  const council = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const [period, setPeriod] = useAskedPeriod()
  const catalogue = useQuery(catalogueQuery(council.id))
  if (catalogue.isError) return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  if (catalogue.isPending) return <LoadingState lines={8} />

  const known = new Set(catalogue.data.map(({ group }) => group))
  const groups = MeasureGroup.options.filter((group) => known.has(group))
  const group = groups.find((each) => each === address['group']) ?? groups[0]
  const measures = catalogue.data.filter((measure) => measure.group === group && measure.levels.includes(council.level))
  const columns: readonly Column<MeasureCard>[] = [
    {
      id: 'name',
      header: t('table.measure'),
      onCard: 'title',
      cell: ({ id, name }) => (
        <AppLink
          to={measurePaths.measure(id, { period: period.kind, day: period.from })}
          className={styles.measureName ?? ''}
          title={t('table.open')}
        >
          {said(name)}
        </AppLink>
      ),
    },
    {
      id: 'value',
      header: t('table.value'),
      cell: ({ id }) => <MeasureFigure measure={id} period={period} />,
    },
    { id: 'unit', header: t('table.unit'), cell: ({ unit }) => said(unit) },
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { council: council.name, period: named(period) })} />
      <div className={styles.tools}>
        <PeriodChoice period={period} onChange={setPeriod} />
        <Select
          label={t('group')}
          allowDeselect={false}
          w="min(100%, 22rem)"
          value={group ?? null}
          data={groups.map((value) => ({ value, label: said(GROUP_NAMES[value]) }))}
          onChange={(value) => value !== null && setAddress({ group: value })}
        />
        <AppLink to={measurePaths.declared} className={`${styles.link} nt-no-print`}>
          {t('declaredTitle')}
        </AppLink>
        <Button
          variant="subtle"
          color="gray"
          className="nt-no-print"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => print()}
        >
          {t('print')}
        </Button>
      </div>
      {group !== undefined && (
        <div className={styles.panels}>
          <SubmissionPanel group={group} period={period} />
          {council.level === 'province' && <CoveragePanel group={group} period={period} />}
        </div>
      )}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={measures}
        rowKey={({ id }) => id}
        rowName={({ name }) => said(name)}
        empty={
          <EmptyState icon={IconChartBar} title={t('none')}>
            {t('noneHelp')}
          </EmptyState>
        }
      />
    </>
  )
}

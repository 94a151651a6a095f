import { Denominator } from '#councils'
import { Button, SegmentedControl } from '@mantine/core'
import { BackLink, ErrorState, LoadingState, PageHeader, ShareLink, useMyCouncil, useUrlState } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { type AskedStatistics, statisticsBelowQuery, statisticsQuery, useCouncilLive } from '../councils.queries.ts'
import { DayChoice, useDayOfAddress } from '../shared/day-choice.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { CommunesTable } from './communes-table.tsx'
import styles from './statistics.module.css'
import { StructureTable } from './structure-table.tsx'

/** Cơ cấu đại biểu at any day: of the own council, or for a province of all councils below it. */
export function StatisticsScreen() {
  useCouncilLive()
  const { nav, t, label, day } = useCouncilWords()
  const council = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const on = useDayOfAddress()
  const asked: AskedStatistics = { on, of: Denominator.safeParse(address['of']).data ?? 'present' }
  const below = council.level === 'province' && address['whose'] === 'below'
  const own = useQuery({ ...statisticsQuery(council.id, asked), enabled: !below })
  const all = useQuery({ ...statisticsBelowQuery(council.id, asked), enabled: below })
  const statistics = below ? all : own
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={label('statistics.title')}
        lead={t('statistics.lead', {
          council: below ? t('statistics.below') : council.name,
          day: statistics.data === undefined ? '' : day(statistics.data.on),
        })}
      />
      <div className={`${styles.tools} nt-no-print`}>
        <DayChoice />
        {council.level === 'province' && (
          <SegmentedControl
            size="md"
            aria-label={t('statistics.whose')}
            value={below ? 'below' : 'own'}
            onChange={(whose) => setAddress({ whose: whose === 'below' ? whose : undefined })}
            data={[
              { value: 'own', label: council.name },
              { value: 'below', label: nav('below') },
            ]}
          />
        )}
        <SegmentedControl
          size="md"
          aria-label={t('statistics.of')}
          value={asked.of}
          onChange={(of) => setAddress({ of: of === 'present' ? undefined : of })}
          data={[
            { value: 'present', label: t('statistics.ofPresent') },
            { value: 'elected', label: t('statistics.ofElected') },
          ]}
        />
        <Button variant="subtle" color="gray" leftSection={<IconPrinter size={18} />} onClick={() => print()}>
          {t('print')}
        </Button>
        <ShareLink title={label('statistics.title')} />
      </div>
      {statistics.isError && <ErrorState error={statistics.error} onRetry={() => void statistics.refetch()} />}
      {statistics.isPending && <LoadingState lines={10} />}
      {statistics.isSuccess && <StructureTable statistics={statistics.data} council={below ? undefined : council.id} />}
      {below && statistics.isSuccess && <CommunesTable asked={asked} />}
    </>
  )
}

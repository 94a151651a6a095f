import { Button } from '@mantine/core'
import type { Council } from '#councils'
import { compareVietnamese, matches } from '#platform/text'
import {
  AppLink,
  BackLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  LoadingState,
  PageHeader,
  Panel,
  useGo,
  useMe,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMapPin } from '@tabler/icons-react'
import { belowQuery, homeQuery, unitsQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { inSentence } from '../shared/in-sentence.ts'
import { paths } from '../shared/paths.ts'
import styles from './below.module.css'
import { CommuneMap } from './commune-map.tsx'

interface Line {
  readonly council: Council
  readonly kind: string
  readonly code: string
}

/** Who opens councils and records mergers; the server has the last word. */
const ACTS_FOR_COMMUNES: ReadonlySet<string> = new Set(['officeChief', 'systemAdmin'])

/** The councils of the communes, as a list and on the map; each opens its public facts. */
export function BelowScreen() {
  const { nav, t, label } = useCouncilWords()
  const { id } = useMyCouncil()
  const acts = ACTS_FOR_COMMUNES.has(useMe().as.role)
  const home = useQuery(homeQuery(id))
  const councils = useQuery(belowQuery(id))
  const unit = home.data?.unit
  const units = useQuery({ ...unitsQuery(unit?.id ?? ''), enabled: unit !== undefined })

  if (home.isError) return <ErrorState error={home.error} onRetry={() => void home.refetch()} />
  if (councils.isError) return <ErrorState error={councils.error} onRetry={() => void councils.refetch()} />
  if (unit === undefined || !councils.isSuccess || units.isPending) return <LoadingState lines={8} />
  const unitOf = new Map(units.data?.map((commune) => [commune.id, commune]))
  const lines = councils.data
    .map((council): Line => {
      const commune = unitOf.get(council.unit)
      return {
        council,
        kind: commune === undefined ? '' : label(`unitKinds.${commune.kind}`),
        code: commune?.code ?? '',
      }
    })
    .toSorted((a, b) => compareVietnamese(a.council.name, b.council.name))
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={t('below.title')}
        lead={t('below.lead', { here: lines.length, all: units.data?.length ?? lines.length })}
      >
        {acts && (
          <nav className={styles.acts} aria-label={t('below.title')}>
            <Button component={AppLink} to={paths.openings} variant="default">
              {nav('openings')}
            </Button>
            <Button component={AppLink} to={paths.mergers} variant="default">
              {nav('mergers')}
            </Button>
          </nav>
        )}
      </PageHeader>
      <div className={styles.listAndMap}>
        <CouncilList lines={lines} />
        <div className={styles.map}>
          <Panel title={t('home.map', { unit: inSentence(unit.fullName) })}>
            <CommuneMap unit={unit} />
          </Panel>
        </div>
      </div>
    </>
  )
}

function CouncilList({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useCouncilWords()
  const go = useGo()
  const [{ q = '' }, setAddress] = useUrlState()
  const columns: readonly Column<Line>[] = [
    { id: 'name', header: t('below.council'), cell: ({ council }) => council.name, onCard: 'title' },
    { id: 'kind', header: t('below.kind'), cell: ({ kind }) => kind },
    { id: 'code', header: t('below.code'), cell: ({ code }) => code, align: 'end' },
  ]
  const shown = lines.filter(({ council }) => matches(council.name, q))
  return (
    <div className={styles.list}>
      <FilterBar
        subject={t('below.subject')}
        filters={[]}
        onChange={() => undefined}
        search={{ value: q, onChange: (text) => setAddress({ q: text }), label: t('below.search') }}
      />
      <DataTable
        caption={t('below.title')}
        columns={columns}
        rows={shown}
        rowKey={({ council }) => council.id}
        rowName={({ council }) => council.name}
        onOpen={({ council }) => go(paths.commune(council.id))}
        empty={
          <EmptyState
            icon={IconMapPin}
            title={t(q === '' ? 'below.emptyTitle' : 'below.noMatchTitle')}
            action={q === '' ? undefined : <AppLink to={paths.below}>{t('below.showAll')}</AppLink>}
          >
            {t(q === '' ? 'below.empty' : 'below.noMatch')}
          </EmptyState>
        }
      />
    </div>
  )
}

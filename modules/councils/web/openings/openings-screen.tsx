import type { OpeningList, Unit } from '#councils'
import { matches } from '#platform/text'
import {
  AppLink,
  BackLink,
  type Column,
  DataTable,
  ErrorState,
  FilterBar,
  LoadingState,
  PageHeader,
  Panel,
  StatusBadge,
  useGo,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import styles from './openings.module.css'
import { openingsQuery } from './openings.queries.ts'

/** Mở cơ quan: the communes that have no council here yet, and how far those are that are being opened. */
export function OpeningsScreen() {
  const { p, t } = useProvinceWords()
  const { id } = useMyCouncil()
  const openings = useQuery(openingsQuery(id))
  if (openings.isError) return <ErrorState error={openings.error} onRetry={() => void openings.refetch()} />
  return (
    <>
      <BackLink to={paths.below}>{t('below.title')}</BackLink>
      <PageHeader
        title={p('openings.title')}
        lead={
          openings.data && p('openings.lead', { here: openings.data.handedOver, waiting: openings.data.waiting.length })
        }
      />
      {openings.isPending ? (
        <LoadingState lines={8} />
      ) : (
        <>
          {openings.data.underWay.length > 0 && <UnderWay openings={openings.data.underWay} />}
          <WaitingUnits units={openings.data.waiting} />
        </>
      )}
    </>
  )
}

function UnderWay({ openings }: { readonly openings: OpeningList['underWay'] }) {
  const { p, day } = useProvinceWords()
  return (
    <Panel title={p('openings.underWay')}>
      <ul className={styles.underWay}>
        {openings.map(({ council, openedOn, done, of }) => (
          <li key={council.id}>
            <AppLink to={paths.opening(council.id)}>{council.name}</AppLink>
            <span>{p('openings.progress', { done, of, day: day(openedOn) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function WaitingUnits({ units }: { readonly units: readonly Unit[] }) {
  const { p, t, label } = useProvinceWords()
  const go = useGo()
  const [{ q = '' }, setAddress] = useUrlState()
  const columns: readonly Column<Unit>[] = [
    { id: 'name', header: p('openings.unit'), cell: ({ fullName }) => fullName, onCard: 'title' },
    { id: 'kind', header: t('below.kind'), cell: ({ kind }) => label(`unitKinds.${kind}`) },
    { id: 'code', header: t('below.code'), cell: ({ code }) => code, align: 'end' },
  ]
  return (
    <Panel title={p('openings.waiting')}>
      {units.length > 0 && (
        <FilterBar
          subject={p('openings.unit')}
          filters={[]}
          onChange={() => undefined}
          search={{ value: q, onChange: (text) => setAddress({ q: text }), label: t('below.search') }}
        />
      )}
      <DataTable
        caption={p('openings.waiting')}
        columns={columns}
        rows={units.filter(({ fullName }) => matches(fullName, q))}
        rowKey={({ id }) => id}
        rowName={({ fullName }) => fullName}
        onOpen={({ id }) => go(`${paths.newOpening}?unit=${id}`)}
        empty={
          <p className={styles.none}>
            {units.length === 0 ? (
              <StatusBadge tone="resolved">{p('openings.allOpen')}</StatusBadge>
            ) : (
              t('below.noMatch')
            )}
          </p>
        }
      />
    </Panel>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  AppLink,
  BackLink,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeader,
  ShareLink,
  useGo,
  useKeysetList,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFileImport, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { registerFile } from '../councils.commands.ts'
import { delegatesKey, delegatesPage, organisationQuery, useCouncilLive } from '../councils.queries.ts'
import { electionRegisterQuery } from '../elections/election.queries.ts'
import { DayChoice, useDayOfAddress } from '../shared/day-choice.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { DelegateCards } from './delegate-cards.tsx'
import { delegateColumns } from './delegate-columns.tsx'
import { askedOf, delegateFilters } from './delegate-filters.ts'
import styles from './delegates.module.css'

const TYPING_MS = 250

/** The delegates on a day, as cards or a table, narrowed by a sentence of chips; the address holds all of it. */
export function DelegatesScreen() {
  useCouncilLive()
  const words = useCouncilWords()
  const { nav, t, label, day } = words
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const asked = askedOf(address)
  const [q] = useDebouncedValue(asked.q, TYPING_MS)
  const on = useDayOfAddress()
  const chart = useQuery(organisationQuery(council, on))
  const list = useKeysetList(delegatesKey(council, { ...asked, q }), (after) =>
    delegatesPage(council, { ...asked, q }, after),
  )
  const register = useQuery(electionRegisterQuery(council, on))
  const unitNumbers = register.data?.electionUnits.map(({ number }) => number) ?? []
  const mayChange = chart.data?.abilities.change ?? false
  const asCards = address['as'] !== 'table'
  const narrowed = Object.values({ ...asked, on: undefined }).some((value) => value !== undefined)
  const open = (mandate: string) => go(paths.delegate(mandate))
  const empty = (
    <EmptyState
      icon={IconUsers}
      title={t(narrowed ? 'delegates.noMatchTitle' : 'delegates.emptyTitle')}
      action={
        narrowed ? (
          <AppLink to={paths.delegates}>{t('delegates.showAll')}</AppLink>
        ) : (
          mayChange && (
            <>
              <AppLink to={paths.import('delegates')}>{label('import.delegates')}</AppLink>
              <AppLink to={paths.addDelegate}>{label('delegate.add')}</AppLink>
            </>
          )
        )
      }
    >
      {t(narrowed ? 'delegates.noMatch' : mayChange ? 'delegates.empty' : 'delegates.emptyReader')}
    </EmptyState>
  )
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={t('delegates.title')}
        lead={on === undefined ? t('delegates.lead') : t('delegates.leadOn', { day: day(on) })}
        action={
          mayChange && (
            <Button leftSection={<IconUserPlus size={20} />} onClick={() => go(paths.addDelegate)}>
              {label('delegate.add')}
            </Button>
          )
        }
      />
      <FilterBar
        subject={t('delegates.subject')}
        search={{ value: asked.q ?? '', onChange: (text) => setAddress({ q: text }), label: t('delegates.search') }}
        filters={delegateFilters(asked, chart.data, unitNumbers, t, label)}
        onChange={(id, value) => setAddress({ [id]: value })}
      />
      <div className={`${styles.tools} nt-no-print`}>
        <DayChoice />
        <SegmentedControl
          size="md"
          aria-label={t('delegates.shape')}
          value={asCards ? 'cards' : 'table'}
          onChange={(as) => setAddress({ as: as === 'cards' ? undefined : as })}
          data={[
            { value: 'cards', label: t('delegates.asCards') },
            { value: 'table', label: t('delegates.asTable') },
          ]}
        />
        <ShareLink title={t('delegates.title')} />
        {mayChange && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFileImport size={18} />}
            onClick={() => go(paths.import('delegates'))}
          >
            {t('importExcel')}
          </Button>
        )}
      </div>
      {asCards ? (
        <DelegateCards {...list} empty={empty} />
      ) : (
        <DataTable
          {...list}
          caption={t('delegates.title')}
          columns={delegateColumns(words)}
          rowKey={({ mandate }) => mandate}
          rowName={({ fullName }) => fullName}
          onOpen={({ mandate }) => open(mandate)}
          onExport={mayChange ? () => location.assign(registerFile(council, 'delegates', 'export')) : undefined}
          empty={empty}
        />
      )}
    </>
  )
}

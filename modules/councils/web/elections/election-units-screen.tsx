import type { ElectionRegister } from '#councils'
import { Button, Menu } from '@mantine/core'
import { formatCount } from '#platform/text'
import {
  AppLink,
  BackLink,
  DataTable,
  EmptyState,
  PageHeader,
  ShareLink,
  useGo,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFileExport, IconFileImport, IconFileSpreadsheet, IconMapPin2, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { registerFile } from '../councils.commands.ts'
import { useCouncilLive } from '../councils.queries.ts'
import { DayChoice, useDayOfAddress } from '../shared/day-choice.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { AddUnitDrawer } from './add-unit-drawer.tsx'
import { electionRegisterQuery } from './election.queries.ts'
import { electionUnitColumns } from './election-unit-columns.tsx'
import { ElectionUnitDrawer } from './election-unit-drawer.tsx'
import styles from './elections.module.css'

/** Đơn vị bầu cử of the term, with their polling areas; one opens at the right. */
export function ElectionUnitsScreen() {
  useCouncilLive()
  const words = useCouncilWords()
  const { nav, t, day } = words
  const { id: council } = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const [adding, setAdding] = useState(false)
  const on = useDayOfAddress()
  const register = useQuery(electionRegisterQuery(council, on))
  const units = register.data?.electionUnits ?? []
  const opened = units.find(({ id }) => id === address['unit'])
  // A change is made today; in the list of another day there is only reading.
  const mayChange = (register.data?.abilities.change ?? false) && on === undefined && register.data?.term !== null
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={nav('electionUnits')}
        lead={on === undefined ? t('elections.lead') : t('elections.leadOn', { day: day(on) })}
        action={
          mayChange && (
            <Button leftSection={<IconPlus size={20} />} onClick={() => setAdding(true)}>
              {t('elections.addUnit')}
            </Button>
          )
        }
      />
      {register.isSuccess && <Totals register={register.data} />}
      <div className={`${styles.tools} nt-no-print`}>
        <DayChoice />
        <ShareLink title={nav('electionUnits')} />
        {mayChange && <ExcelMenu council={council} />}
      </div>
      <DataTable
        rows={units}
        loading={register.isPending}
        error={register.error ?? undefined}
        onRetry={() => void register.refetch()}
        caption={nav('electionUnits')}
        columns={electionUnitColumns(words)}
        rowKey={({ id }) => id}
        rowName={({ number }) => words.label('delegate.electionUnit', { number })}
        onOpen={({ id }) => setAddress({ unit: id })}
        onExport={mayChange ? () => location.assign(registerFile(council, 'election-units', 'export')) : undefined}
        empty={
          <EmptyState
            icon={IconMapPin2}
            title={t('elections.emptyTitle')}
            action={mayChange && <AppLink to={paths.import('election-units')}>{t('elections.importUnits')}</AppLink>}
          >
            {t(register.data?.term === null ? 'home.noTerm' : mayChange ? 'elections.empty' : 'elections.emptyReader')}
          </EmptyState>
        }
      />
      {adding && register.data !== undefined && register.data.term !== null && (
        <AddUnitDrawer
          term={register.data.term}
          number={Math.max(0, ...units.map(({ number }) => number)) + 1}
          onClose={() => setAdding(false)}
        />
      )}
      {opened !== undefined && (
        <ElectionUnitDrawer
          key={opened.id}
          unit={opened}
          mayChange={mayChange}
          onClose={() => setAddress({ unit: undefined })}
        />
      )}
    </>
  )
}

/** What comes in from Excel and goes out to it, behind one button: on a phone the list begins in sight. */
function ExcelMenu({ council }: { readonly council: string }) {
  const { t } = useCouncilWords()
  const go = useGo()
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconFileSpreadsheet size={18} />}>
          {t('elections.excel')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileImport size={18} />} onClick={() => go(paths.import('election-units'))}>
          {t('elections.importUnits')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileImport size={18} />} onClick={() => go(paths.import('polling-areas'))}>
          {t('elections.importAreas')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={18} />}
          component="a"
          href={registerFile(council, 'polling-areas', 'export')}
          download
        >
          {t('elections.exportAreas')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** How many there are, whether they elect as many delegates as were assigned, and how many the communes have. */
function Totals({ register }: { readonly register: ElectionRegister }) {
  const { t, locale } = useCouncilWords()
  const { totals, below, assignedSeats } = register
  const count = (number: number) => formatCount(number, locale)
  const differ = assignedSeats === null ? 0 : totals.seats - assignedSeats
  return (
    <div className={styles.totals}>
      {totals.electionUnits > 0 && (
        <p>
          {t('elections.totals', {
            units: count(totals.electionUnits),
            areas: count(totals.pollingAreas),
            seats: count(totals.seats),
          })}
        </p>
      )}
      {totals.electionUnits > 0 && differ !== 0 && (
        <p className={styles.differ}>
          {t(differ > 0 ? 'elections.tooMany' : 'elections.tooFew', {
            seats: count(totals.seats),
            assigned: count(assignedSeats ?? 0),
          })}
        </p>
      )}
      {below !== null && below.electionUnits > 0 && (
        <p className={styles.quiet}>
          {t('elections.below', {
            councils: count(below.councils),
            units: count(below.electionUnits),
            areas: count(below.pollingAreas),
          })}
        </p>
      )}
    </div>
  )
}

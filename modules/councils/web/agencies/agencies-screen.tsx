import { AGENCY_KINDS, AgencyKind } from '#councils'
import { Button } from '@mantine/core'
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
import { IconBuildingBank, IconFileImport, IconPlus } from '@tabler/icons-react'
import { registerFile } from '../councils.commands.ts'
import {
  agenciesKey,
  agenciesPage,
  type AskedAgencies,
  fieldsQuery,
  organisationQuery,
  useCouncilLive,
} from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './agencies.module.css'
import { agencyColumns } from './agency-columns.tsx'
import { AgencyDrawer } from './agency-drawer.tsx'
import { useFieldNames } from './field-names.ts'

const TYPING_MS = 250

/** Those whom the council asks, charges and questions: by kind and field; one opens at the right. */
export function AgenciesScreen() {
  useCouncilLive()
  const words = useCouncilWords()
  const { nav, t, label } = words
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const fields = useQuery(fieldsQuery)
  const nameOf = useFieldNames()
  const chart = useQuery(organisationQuery(council))
  const asked: AskedAgencies = {
    q: address['q'],
    kind: AgencyKind.safeParse(address['kind']).data,
    field: address['field'],
  }
  const [q] = useDebouncedValue(asked.q, TYPING_MS)
  const list = useKeysetList(agenciesKey(council, { ...asked, q }), (after) =>
    agenciesPage(council, { ...asked, q }, after),
  )
  // Who keeps the chart keeps the agencies: one policy of the office.
  const mayChange = chart.data?.abilities.change ?? false
  const narrowed = Object.values(asked).some((value) => value !== undefined)
  const opened = address['agency']
  return (
    <>
      <BackLink to={paths.home}>{nav('organisation')}</BackLink>
      <PageHeader
        title={t('agencies.title')}
        lead={t('agencies.lead')}
        action={
          mayChange && (
            <Button leftSection={<IconPlus size={20} />} onClick={() => go(paths.addAgency)}>
              {label('agency.add')}
            </Button>
          )
        }
      />
      <FilterBar
        subject={t('agencies.subject')}
        search={{ value: asked.q ?? '', onChange: (text) => setAddress({ q: text }), label: t('agencies.search') }}
        filters={[
          {
            id: 'kind',
            label: t('agencies.kind'),
            before: t('agencies.is'),
            value: asked.kind,
            options: AGENCY_KINDS.map((value) => ({ value, label: label(`agencyKinds.${value}`) })),
          },
          {
            id: 'field',
            label: label('agency.fields'),
            before: t('agencies.inCharge'),
            value: asked.field,
            options: (fields.data ?? []).map(({ code }) => ({ value: code, label: nameOf(code) })),
          },
        ]}
        onChange={(id, value) => setAddress({ [id]: value })}
      />
      <div className={`${styles.tools} nt-no-print`}>
        <ShareLink title={t('agencies.title')} />
        {mayChange && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFileImport size={18} />}
            onClick={() => go(paths.import('agencies'))}
          >
            {t('importExcel')}
          </Button>
        )}
      </div>
      <DataTable
        {...list}
        caption={t('agencies.title')}
        columns={agencyColumns(words, nameOf)}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={({ id }) => setAddress({ agency: id })}
        onExport={mayChange ? () => location.assign(registerFile(council, 'agencies', 'export')) : undefined}
        empty={
          <EmptyState
            icon={IconBuildingBank}
            title={t(narrowed ? 'agencies.noMatchTitle' : 'agencies.emptyTitle')}
            action={
              narrowed ? (
                <AppLink to={paths.agencies}>{t('agencies.showAll')}</AppLink>
              ) : (
                mayChange && <AppLink to={paths.import('agencies')}>{label('import.agencies')}</AppLink>
              )
            }
          >
            {t(narrowed ? 'agencies.noMatch' : mayChange ? 'agencies.empty' : 'agencies.emptyReader')}
          </EmptyState>
        }
      />
      {opened !== undefined && <AgencyDrawer agency={opened} onClose={() => setAddress({ agency: undefined })} />}
    </>
  )
}

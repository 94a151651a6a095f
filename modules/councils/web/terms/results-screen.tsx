import type { ElectionResults, ElectionUnitResult } from '#councils'
import { formatCount, formatPercent } from '#platform/text'
import {
  BackLink,
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
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { homeQuery, useCouncilLive } from '../councils.queries.ts'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import { ResultDialog } from './result-dialog.tsx'
import styles from './terms.module.css'
import { resultsQuery } from './terms.queries.ts'

/** Kết quả bầu cử: voters, turnout and who was elected, election unit by election unit. */
export function ResultsScreen() {
  useCouncilLive()
  const { p, t, nav, locale } = useProvinceWords()
  const council = useMyCouncil()
  const [{ term: asked }] = useUrlState()
  const home = useQuery(homeQuery(council.id))
  const term = asked ?? home.data?.term?.id
  const results = useQuery({ ...resultsQuery(council.id, term ?? ''), enabled: term !== undefined })
  const total = results.data?.total
  return (
    <>
      <BackLink to={paths.history}>{nav('history')}</BackLink>
      <PageHeader
        title={nav('results')}
        lead={
          total &&
          p(total.entered === 0 ? 'results.leadNone' : 'results.lead', {
            entered: total.entered,
            units: total.units,
            voters: formatCount(total.voters, locale),
            turnout: formatPercent(total.voted, total.voters, 2, locale) ?? '0',
            elected: total.elected,
          })
        }
      />
      {results.isError && <ErrorState error={results.error} onRetry={() => void results.refetch()} />}
      {home.isSuccess && term === undefined && (
        <EmptyState icon={IconChecklist} title={t('home.noTermTitle')}>
          {t('home.noTerm')}
        </EmptyState>
      )}
      {term !== undefined && results.isPending && <LoadingState lines={8} />}
      {results.isSuccess && <UnitTable results={results.data} />}
    </>
  )
}

function UnitTable({ results }: { readonly results: ElectionResults }) {
  const { p, t, locale } = useProvinceWords()
  const [opened, setOpened] = useState<ElectionUnitResult>()
  const count = (value: number | undefined) => (value === undefined ? t('notRecorded') : formatCount(value, locale))
  const columns: readonly Column<ElectionUnitResult>[] = [
    {
      id: 'unit',
      header: t('delegates.filters.electionUnit'),
      cell: ({ unit }) => t('delegate.unit', { number: unit.number, territory: unit.territory }),
      onCard: 'title',
    },
    { id: 'voters', header: p('results.voters'), align: 'end', cell: ({ result }) => count(result?.voters) },
    {
      id: 'turnout',
      header: p('results.turnout'),
      align: 'end',
      cell: ({ result }) => (result ? `${formatPercent(result.voted, result.voters, 2, locale)}%` : t('notRecorded')),
    },
    { id: 'valid', header: p('results.valid'), align: 'end', cell: ({ result }) => count(result?.ballotsValid) },
    {
      id: 'elected',
      header: p('results.elected'),
      cell: ({ elected, unit, result }) => (
        <>
          {p('results.electedOf', { elected: elected.length, seats: unit.seats })}
          <ul className={styles.elected}>
            {elected.map(({ fullName, votesWon }) => (
              <li key={fullName}>
                {votesWon === null
                  ? fullName
                  : p('results.votes', {
                      name: fullName,
                      votes: formatCount(votesWon, locale),
                      percent: (result && formatPercent(votesWon, result.ballotsValid, 2, locale)) ?? '?',
                    })}
              </li>
            ))}
          </ul>
        </>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={p('results.caption')}
        columns={columns}
        rows={results.units}
        rowKey={({ unit }) => unit.id}
        rowName={({ unit }) => t('delegate.unit', { number: unit.number, territory: unit.territory })}
        {...(results.abilities.enter && { onOpen: setOpened })}
        empty={
          <EmptyState icon={IconChecklist} title={p('results.emptyTitle')}>
            {p('results.empty')}
          </EmptyState>
        }
      />
      {opened && <ResultDialog of={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

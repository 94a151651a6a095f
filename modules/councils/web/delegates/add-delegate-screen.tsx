import { BackLink, EmptyState, ErrorState, LoadingState, PageHeader, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarPlus } from '@tabler/icons-react'
import { homeQuery, organisationQuery } from '../councils.queries.ts'
import { electionRegisterQuery } from '../elections/election.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { AddDelegateForm } from './add-delegate-form.tsx'

/** Thêm đại biểu vào khóa đang hoạt động. */
export function AddDelegateScreen() {
  const { t, label, termName } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const home = useQuery(homeQuery(council))
  const chart = useQuery(organisationQuery(council))
  const register = useQuery(electionRegisterQuery(council))
  const failed = [home, chart, register].find((query) => query.isError)
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!home.isSuccess || !chart.isSuccess || !register.isSuccess) return <LoadingState lines={8} />
  const { term } = home.data
  return (
    <>
      <BackLink to={paths.delegates}>{t('delegates.title')}</BackLink>
      <PageHeader title={label('delegate.add')} lead={term === null ? t('home.noTermLead') : termName(term)} />
      {term === null ? (
        <EmptyState icon={IconCalendarPlus} title={t('home.noTermTitle')}>
          {t('home.noTerm')}
        </EmptyState>
      ) : (
        <AddDelegateForm
          term={term}
          groups={chart.data.bodies.filter(({ kind }) => kind === 'group')}
          electionUnits={register.data.electionUnits}
        />
      )}
    </>
  )
}

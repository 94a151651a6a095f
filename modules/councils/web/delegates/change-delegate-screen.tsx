import { BackLink, ErrorState, LoadingState, PageHeader, useMyCouncil, useRouteParam } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { delegateQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { ChangePersonForm } from './change-person-form.tsx'

/** Sửa thông tin đại biểu. */
export function ChangeDelegateScreen() {
  const { t, label } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const mandate = useRouteParam('mandate')
  const delegate = useQuery(delegateQuery(council, mandate))
  if (delegate.isError) return <ErrorState error={delegate.error} onRetry={() => void delegate.refetch()} />
  if (delegate.isPending) return <LoadingState lines={8} />
  const { person } = delegate.data
  return (
    <>
      <BackLink to={paths.delegate(mandate)}>{person.fullName}</BackLink>
      <PageHeader title={label('delegate.change')} lead={t('form.changeLead', { name: person.fullName })} />
      <ChangePersonForm delegate={delegate.data} />
    </>
  )
}

import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  problemOf,
  ShareLink,
  useMe,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { commitmentQuery, useLedgerLive } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { roleActs } from '../shared/role-acts.ts'
import { RowMarks } from '../shared/row-marks.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import { CommitmentActs } from './commitment-acts.tsx'
import { CommitmentBody } from './commitment-body.tsx'
import { nextActOf } from './next-act.ts'

/** One commitment: who, what, by when; how far it is; what was answered, judged and said of it; what may be done. */
export function CommitmentScreen() {
  useLedgerLive()
  const { t, label } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const { isAgency } = roleActs(useMe())
  const commitment = useQuery(commitmentQuery(council, useRouteParam('commitment')))

  if (commitment.isError) {
    const toList = <AppLink to={paths.ledger}>{t('ledger.showAll')}</AppLink>
    return problemOf(commitment.error).status === 404 ? (
      <NotFoundState action={toList} />
    ) : (
      <ErrorState error={commitment.error} onRetry={() => void commitment.refetch()} />
    )
  }
  if (commitment.isPending) return <LoadingState lines={8} />
  const one = commitment.data
  const title = one.reference === null ? label(`kinds.${one.kind}`) : `${label(`kinds.${one.kind}`)} ${one.reference}`
  return (
    <>
      <BackLink to={paths.ledger}>{isAgency ? t('inbox.title') : label('title')}</BackLink>
      <PageHeader
        title={title}
        lead={<RowMarks row={one} />}
        action={
          nextActOf(one, isAgency) !== undefined && <CommitmentActs commitment={one} isAgency={isAgency} part="next" />
        }
      >
        <ShareLink title={title} />
      </PageHeader>
      <CommitmentBody commitment={one} isAgency={isAgency} />
    </>
  )
}

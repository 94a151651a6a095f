import {
  AppLink,
  BackLink,
  DataTable,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { UrgingItem } from '#commitments'
import { urgingQuery, useLedgerLive } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { WorkLink } from '../shared/work-link.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import { UrgingActs } from './urging-acts.tsx'
import { UrgingState } from './urging-state.tsx'
import styles from './urging.module.css'

/** One công văn đôn đốc: what it lists, where it is on its way, and what may be done with it. */
export function UrgingScreen() {
  useLedgerLive()
  const { t, label, day, count, lettered } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const urging = useQuery(urgingQuery(council, useRouteParam('urging')))
  if (urging.isError) {
    return problemOf(urging.error).status === 404 ? (
      <NotFoundState action={<AppLink to={paths.urgings}>{t('urging.all')}</AppLink>} />
    ) : (
      <ErrorState error={urging.error} onRetry={() => void urging.refetch()} />
    )
  }
  if (urging.isPending) return <LoadingState lines={8} />
  const one = urging.data
  const { agency, state, drawnOn, answerBy, letter, recalledOn, items } = one
  return (
    <>
      <BackLink to={paths.urgings}>{label('urging.name')}</BackLink>
      <PageHeader title={`${label('urging.name')}: ${agency.name}`} lead={<UrgingState state={state} />} />
      <Panel title={t('urging.letter')}>
        <p>{t('urging.facts', { count: count(items.length), drawnOn: day(drawnOn), answerBy: day(answerBy) })}</p>
        {letter !== null && (
          <p>
            {label('urging.name')}: {lettered(letter)}
          </p>
        )}
        {recalledOn !== null && <p>{t('urging.recalled', { day: day(recalledOn) })}</p>}
        <UrgingActs urging={one} />
      </Panel>
      <h2 className={styles.heading}>{t('urging.listed')}</h2>
      <DataTable<UrgingItem>
        rows={items}
        caption={t('urging.listed')}
        columns={[
          {
            id: 'work',
            header: label('commitment'),
            onCard: 'title',
            cell: ({ commitment }) => <WorkLink row={commitment} />,
          },
          {
            id: 'assigned',
            header: label('fields.letter'),
            cell: ({ assignedBy }) => (assignedBy === null ? '' : lettered({ ...assignedBy, signer: null })),
          },
          { id: 'due', header: label('fields.due'), cell: ({ due }) => day(due) },
          { id: 'late', header: t('urging.daysLate'), cell: ({ daysLate }) => count(daysLate) },
          { id: 'state', header: t('urging.now'), cell: ({ commitment }) => label(`states.${commitment.state}`) },
        ]}
        rowKey={({ commitment }) => commitment.id}
        rowName={({ commitment }) => commitment.reference ?? commitment.work}
        empty={null}
      />
    </>
  )
}

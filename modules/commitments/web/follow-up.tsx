import type { CommitmentAct, CommitmentId } from '#commitments'
import { AppLink, ClearTriple, ErrorState, LoadingState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { commitmentQuery, useLedgerLive } from './commitments.queries.ts'
import { Answers } from './one/answers.tsx'
import { CommitmentActs } from './one/commitment-acts.tsx'
import { DueBasis } from './one/due-basis.tsx'
import { ThreeAxes } from './one/three-axes.tsx'
import styles from './one/one.module.css'
import { paths } from './shared/paths.ts'
import { RowThread } from './shared/row-thread.tsx'
import { remainingOf, useCommitmentWords } from './shared/words.ts'

export interface FollowUpProps {
  readonly commitment: CommitmentId
  /** Acts that the page offers itself, for its own record and this one together. */
  readonly without?: readonly CommitmentAct[]
  /** The page has a next step of its own: one filled button is enough. */
  readonly led?: boolean
}

/** A commitment inside the page of what it comes from: its thread, its triple, its axes, its answers, its acts. */
export function FollowUp({ commitment, without, led = false }: FollowUpProps) {
  useLedgerLive()
  const { t, label } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const found = useQuery(commitmentQuery(council, commitment))
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <LoadingState lines={4} />
  const one = found.data
  return (
    <div className={styles.body}>
      <RowThread row={one} on={one.today} />
      <CommitmentActs commitment={one} isAgency={false} led={led} {...(without && { without })} />
      <ClearTriple
        who={{
          name: one.agency.name,
          of: one.person === null ? label('fields.personVacant') : `${one.person.name}, ${one.person.title}`,
        }}
        what={one.work}
        product={one.product ?? undefined}
        due={one.due ?? undefined}
        remaining={one.clock.runsTo === one.due ? remainingOf(one) : undefined}
      />
      <DueBasis rule={one.dueRule} />
      <ThreeAxes commitment={one} />
      <Answers commitment={commitment} answers={one.answers} />
      <AppLink to={paths.commitment(commitment)}>{t('one.open')}</AppLink>
    </div>
  )
}

import { toneOfClass, toneOfJudgement } from '#commitments/web'
import { remainingInWords } from '#platform/calendar'
import { StatusBadge } from '#platform/ui'
import type { PetitionRow } from '#voters'
import styles from './row.module.css'
import { toneOfState } from './tones.ts'
import { useVoterWords } from './words.ts'

export interface PetitionMarksProps {
  readonly row: PetitionRow
  /** A list of one state: it isn't said again in each row. */
  readonly besides?: 'state'
}

/** Where a petition is, how its clock stands, and what makes it weigh more. */
export function PetitionMarks({ row, besides }: PetitionMarksProps) {
  const { label, ledger, locale } = useVoterWords()
  const { state, clock, answerClass, judgement, repeated, collective } = row
  const late = clock.state === 'overdue'
  return (
    <span className={styles.marks}>
      {besides !== 'state' && <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>}
      {clock.days !== null && (late || clock.state === 'due-soon' || clock.state === 'due-today') && (
        <StatusBadge tone={late ? 'overdue' : 'dueSoon'}>
          {remainingInWords({ days: clock.days, overdue: late, dueToday: clock.state === 'due-today' }, locale)}
        </StatusBadge>
      )}
      {answerClass !== null && (
        <StatusBadge tone={toneOfClass[answerClass]}>{ledger(`answerClasses.${answerClass}`)}</StatusBadge>
      )}
      {judgement !== null && (
        <StatusBadge tone={toneOfJudgement[judgement]}>{ledger(`judgements.${judgement}`)}</StatusBadge>
      )}
      {repeated && <StatusBadge tone="escalated">{label('marks.repeated')}</StatusBadge>}
      {collective && <StatusBadge tone="neutral">{label('marks.collective')}</StatusBadge>}
    </span>
  )
}

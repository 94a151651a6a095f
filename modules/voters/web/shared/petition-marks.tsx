import { remainingInWords } from '#platform/calendar'
import { StatusBadge } from '#platform/ui'
import type { PetitionRow } from '#voters'
import styles from './row.module.css'
import { toneOfState } from './tones.ts'
import { useVoterWords } from './words.ts'

/** Where a petition is, how its clock stands, and what makes it weigh more. */
export function PetitionMarks({ row }: { readonly row: PetitionRow }) {
  const { label, ledger, locale } = useVoterWords()
  const { state, clock, answerClass, judgement, repeated, collective } = row
  const late = clock.state === 'overdue'
  return (
    <span className={styles.marks}>
      <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>
      {clock.days !== null && (late || clock.state === 'due-soon' || clock.state === 'due-today') && (
        <StatusBadge tone={late ? 'overdue' : 'dueSoon'}>
          {remainingInWords({ days: clock.days, overdue: late, dueToday: clock.state === 'due-today' }, locale)}
        </StatusBadge>
      )}
      {answerClass !== null && <StatusBadge tone="neutral">{ledger(`answerClasses.${answerClass}`)}</StatusBadge>}
      {judgement !== null && <StatusBadge tone="neutral">{ledger(`judgements.${judgement}`)}</StatusBadge>}
      {repeated && <StatusBadge tone="escalated">{label('marks.repeated')}</StatusBadge>}
      {collective && <StatusBadge tone="neutral">{label('marks.collective')}</StatusBadge>}
    </span>
  )
}

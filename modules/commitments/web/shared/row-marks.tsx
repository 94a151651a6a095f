import type { CommitmentRow } from '#commitments'
import { remainingInWords } from '#platform/calendar'
import { StatusBadge } from '#platform/ui'
import styles from './row.module.css'
import { toneOfClass, toneOfClock, toneOfJudgement, toneOfState } from './tones.ts'
import { remainingOf, useCommitmentWords } from './words.ts'

/** Where one commitment is, how its clock stands, and what was said of it, each a mark of its own. */
export function RowMarks({ row }: { readonly row: CommitmentRow }) {
  const { t, label, locale } = useCommitmentWords()
  const left = remainingOf(row)
  const { state, clock, answerClass, judgement } = row
  return (
    <span className={styles.marks}>
      <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>
      {left !== undefined && (
        <StatusBadge tone={toneOfClock[clock.state]}>
          {row.thread.answered === null
            ? remainingInWords(left, locale)
            : t('marks.roadmap', { left: remainingInWords(left, locale) })}
        </StatusBadge>
      )}
      {answerClass !== null && (
        <StatusBadge tone={toneOfClass[answerClass]}>{label(`answerClasses.${answerClass}`)}</StatusBadge>
      )}
      {judgement !== null && (
        <StatusBadge tone={toneOfJudgement[judgement]}>{label(`judgements.${judgement}`)}</StatusBadge>
      )}
    </span>
  )
}

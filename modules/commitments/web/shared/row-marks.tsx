import type { CommitmentRow } from '#commitments'
import { remainingInWords } from '#platform/calendar'
import { StatusBadge } from '#platform/ui'
import styles from './row.module.css'
import { toneOfClass, toneOfClock, toneOfJudgement, toneOfState } from './tones.ts'
import { remainingOf, useCommitmentWords } from './words.ts'

export interface RowMarksProps {
  readonly row: CommitmentRow
  /** What stands beside the marks already and isn't said twice: a list of one state, a thread with its own gap. */
  readonly besides?: 'state' | 'thread'
}

/** Where one commitment is, how its clock stands, and what was said of it, each a mark of its own. */
export function RowMarks({ row, besides }: RowMarksProps) {
  const { t, label, locale } = useCommitmentWords()
  const left = remainingOf(row)
  const { state, clock, answerClass, judgement } = row
  const answered = row.thread.answered !== null
  return (
    <span className={styles.marks}>
      {besides !== 'state' && <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>}
      {left !== undefined && (besides !== 'thread' || answered) && (
        <StatusBadge tone={toneOfClock[clock.state]}>
          {!answered ? remainingInWords(left, locale) : t('marks.roadmap', { left: remainingInWords(left, locale) })}
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

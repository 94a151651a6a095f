import type { PaperRow } from '#approvals'
import { StatusBadge } from '#platform/ui'
import styles from './approvals.module.css'
import { toneOfState } from './tones.ts'
import { useApprovalWords } from './words.ts'

/** Where a paper stands: its state, the step of its chain, its round, its number. */
export function PaperMarks({ row }: { readonly row: PaperRow }) {
  const { t, label } = useApprovalWords()
  const { state, stage, stages, round, number, code } = row
  return (
    <span className={styles.marks}>
      <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>
      {state === 'waitingApproval' && stages > 1 && (
        <span className={styles.quiet}>{t('stage', { stage: stage + 1, of: stages })}</span>
      )}
      {round > 1 && <StatusBadge tone="neutral">{t('round', { round })}</StatusBadge>}
      {number !== null && <strong>{`${number}/${code ?? ''}`}</strong>}
    </span>
  )
}

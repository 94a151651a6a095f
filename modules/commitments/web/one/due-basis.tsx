import type { DueView } from '#commitments'
import { StatusBadge } from '#platform/ui'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

/** Which rule the deadline comes from, and whether that was confirmed. */
export function DueBasis({ rule }: { readonly rule: DueView | null }) {
  const { t, label, day } = useCommitmentWords()
  if (rule === null) return null
  const days = rule.days === null || rule.unit === null ? null : t(`due.${rule.unit}`, { count: rule.days })
  return (
    <p className={styles.basis}>
      <span>
        {label('fields.basis')}: {[days, rule.article, rule.basis].filter(Boolean).join(', ') || t('due.decided')}
      </span>
      {rule.first !== rule.date && <span>{t('due.first', { date: day(rule.first) })}</span>}
      {!rule.verified && <StatusBadge tone="dueSoon">{t('due.unverified')}</StatusBadge>}
    </p>
  )
}

import {
  IconAlertTriangle,
  IconArrowUpCircle,
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconClockHour4,
  type Icon,
  IconProgress,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './status-badge.module.css'
import { type Tone, toneText, toneTint } from './tokens.ts'

const shapes: Record<Tone, Icon> = {
  neutral: IconCircle,
  son: IconCircleDot,
  resolved: IconCircleCheck,
  progress: IconProgress,
  dueSoon: IconClockHour4,
  overdue: IconAlertTriangle,
  escalated: IconArrowUpCircle,
}

/** A state: its word, its shape and its colour say the same. */
export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Shape = shapes[tone]
  return (
    <span className={styles.badge} style={{ color: toneText(tone), background: toneTint(tone) }}>
      <Shape size={16} stroke={2} aria-hidden className={styles.shape} />
      {children}
    </span>
  )
}

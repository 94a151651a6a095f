import type { Readiness, ReadinessStep } from '#councils'
import { StatusBadge } from '#platform/ui'
import type { ReactNode } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './openings.module.css'

export interface ReadinessListProps {
  readonly readiness: Readiness
  /** What can be done about a step, beside it. */
  readonly act: (step: ReadinessStep['step'], done: boolean) => ReactNode
}

/** "đã mở · đại biểu 24/24 · chức danh · quy chế · người dùng": what is there and what is still to do. */
export function ReadinessList({ readiness, act }: ReadinessListProps) {
  const { p } = useProvinceWords()
  return (
    <ol className={styles.steps}>
      {readiness.steps.map(({ step, have, of, done }) => (
        <li key={step} className={styles.step}>
          <span className={styles.stepName}>{p(`readiness.steps.${step}`)}</span>
          <span className={styles.stepCount}>{of === null ? have : p('readiness.count', { have, of })}</span>
          <StatusBadge tone={done ? 'resolved' : 'progress'}>
            {p(done ? 'readiness.done' : 'readiness.toDo')}
          </StatusBadge>
          <span className={styles.stepAct}>{act(step, done)}</span>
        </li>
      ))}
    </ol>
  )
}

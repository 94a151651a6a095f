import type { Vacancy } from '#councils'
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './bodies.module.css'

export interface EmptyChairProps {
  readonly vacancy: Vacancy
  /** Absent where nothing may be changed. */
  readonly onFill: (() => void) | undefined
}

/** Khuyết, cần kiện toàn: in the place where the person would stand, with the way to fill it. */
export function EmptyChair({ vacancy, onFill }: EmptyChairProps) {
  const { t, label } = useCouncilWords()
  return (
    <li className={styles.vacancy}>
      <span className={styles.emptyMark} aria-hidden>
        <IconUserPlus size={20} stroke={1.6} />
      </span>
      <span className={styles.words}>
        <strong>{label('body.vacancy')}</strong>
        <span>{label('body.notHeld', { ...vacancy, role: label(`postRoles.${vacancy.role}`) })}</span>
      </span>
      {onFill !== undefined && (
        <Button variant="default" className="nt-no-print" onClick={onFill}>
          {t('bodies.fill')}
        </Button>
      )}
    </li>
  )
}

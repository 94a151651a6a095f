import { Button } from '@mantine/core'
import type { Problem } from '#platform/ui'
import styles from './shared.module.css'
import { useReportWords } from './words.ts'

export interface VersionConflictProps {
  readonly problem: Problem | undefined
  readonly onLook: () => void
}

/** Somebody changed the same report meanwhile: it isn't overwritten; look at it first. */
export function VersionConflict({ problem, onLook }: VersionConflictProps) {
  const { t } = useReportWords()
  if (problem?.versions === undefined) return null
  return (
    <div className={styles.conflict} role="alert">
      <p>{t('conflict.acted')}</p>
      <Button variant="default" onClick={onLook}>
        {t('conflict.look')}
      </Button>
    </div>
  )
}

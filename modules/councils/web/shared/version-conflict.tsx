import { Button } from '@mantine/core'
import type { Problem } from '#platform/ui'
import { useCouncilWords } from './labels.ts'
import styles from './shared.module.css'

export interface VersionConflictProps {
  readonly problem: Problem | undefined
  readonly onTakeCurrent: () => void
}

/** Somebody recorded an act on the same thing meanwhile: it isn't overwritten; look at it first. */
export function VersionConflict({ problem, onTakeCurrent }: VersionConflictProps) {
  const { t } = useCouncilWords()
  if (problem?.versions === undefined) return null
  return (
    <div className={styles.conflict} role="alert">
      <p>{t('conflict.acted')}</p>
      <Button variant="default" onClick={onTakeCurrent}>
        {t('conflict.look')}
      </Button>
    </div>
  )
}

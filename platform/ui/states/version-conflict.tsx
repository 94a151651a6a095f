import { Button } from '@mantine/core'
import type { Problem } from '../api/index.ts'
import { useWords } from '../language.ts'
import styles from './version-conflict.module.css'

export interface VersionConflictProps {
  readonly problem: Problem | undefined
  readonly onLook: () => void
}

/** Somebody acted on the same record meanwhile: it isn't overwritten; look at it first. */
export function VersionConflict({ problem, onLook }: VersionConflictProps) {
  const t = useWords('ui')
  if (problem?.versions === undefined) return null
  return (
    <div className={styles.conflict} role="alert">
      <p>{t('versions.acted')}</p>
      <Button variant="default" onClick={onLook}>
        {t('versions.look')}
      </Button>
    </div>
  )
}

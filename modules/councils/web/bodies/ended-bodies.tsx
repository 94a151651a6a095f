import type { Body } from '#councils'
import { Button } from '@mantine/core'
import { ConfirmDialog, Panel, tellDone, tellRefused } from '#platform/ui'
import { useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './bodies.module.css'

export interface EndedBodiesProps {
  readonly bodies: readonly Body[]
  readonly mayChange: boolean
}

/** The bodies of this term that were dissolved: one dissolved by mistake is given back with its posts. */
export function EndedBodies({ bodies, mayChange }: EndedBodiesProps) {
  const { t, day } = useCouncilWords()
  const { restoreBody } = useCouncilCommands()
  const [asked, setAsked] = useState<Body>()
  if (bodies.length === 0) return null
  return (
    <Panel title={t('bodies.endedBodies')}>
      <ul className={styles.ended}>
        {bodies.map((body) => (
          <li key={body.id}>
            <span>
              {t('bodies.endedOne', { name: body.name, day: body.endedOn === null ? '' : day(body.endedOn) })}
            </span>
            {mayChange && (
              <Button variant="subtle" color="gray" onClick={() => setAsked(body)}>
                {t('bodies.restore')}
                <span className="nt-visually-hidden">: {body.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('bodies.restoreTitle', { name: asked?.name ?? '' })}
        detail={t('bodies.restoreDetail')}
        verb={t('bodies.restore')}
        reasonLabel={t('undoReason')}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => {
          setAsked(undefined)
          if (!asked) return
          void restoreBody(asked.id, { version: asked.version, reason }).then(
            () => tellDone({ message: t('bodies.restored', { name: asked.name }) }),
            tellRefused,
          )
        }}
      />
    </Panel>
  )
}

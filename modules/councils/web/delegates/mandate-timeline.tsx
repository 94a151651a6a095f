import type { Delegate, MandateEvent } from '#councils'
import { Button } from '@mantine/core'
import { ConfirmDialog, Panel, tellDone, tellRefused } from '#platform/ui'
import { useMutation } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './delegates.module.css'
import { isEnd } from './mandate-events.ts'

/** The history of the mandate, oldest first; what was undone stays to be read. The last entry may be undone. */
export function MandateTimeline({ delegate }: { readonly delegate: Delegate }) {
  const { t, label, day } = useCouncilWords()
  const { events, mandate, abilities } = delegate
  const [undoing, setUndoing] = useState<MandateEvent>()
  const { undoEvent } = useCouncilCommands()
  const undo = useMutation({
    mutationFn: (what: { readonly event: MandateEvent; readonly reason: string }) =>
      undoEvent(mandate.id, { version: mandate.version, event: what.event.id, reason: what.reason }),
    onSuccess: () => {
      setUndoing(undefined)
      tellDone({ message: t('timeline.undone') })
    },
    onError: (thrown) => {
      setUndoing(undefined)
      tellRefused(thrown)
    },
  })
  const last = events.findLast((event) => !event.undone)
  const mayUndo = (event: MandateEvent) => abilities.recordEvent && event === last && events.length > 1
  return (
    <Panel title={t('timeline.title')}>
      <ol className={styles.timeline}>
        {events.map((event) => (
          <li
            key={event.id}
            className={styles.event}
            data-end={isEnd(event.kind) || undefined}
            data-undone={event.undone || undefined}
          >
            <span className={styles.eventHead}>
              <strong>{label(`mandateEvents.${event.kind}`)}</strong>
              <time dateTime={event.on}>{day(event.on)}</time>
            </span>
            <span className={styles.quiet}>
              {[label(`deciders.${event.decidedBy}`), event.document].filter((part) => part !== null).join(' · ')}
            </span>
            {event.note !== null && <span>{event.note}</span>}
            {event.undone && <span>{t('timeline.wasUndone')}</span>}
            {mayUndo(event) && (
              <span className="nt-no-print">
                <Button
                  variant="subtle"
                  color="gray"
                  px={0}
                  leftSection={<IconArrowBackUp size={18} />}
                  onClick={() => setUndoing(event)}
                >
                  {t('timeline.undo')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {undoing !== undefined && (
        <ConfirmDialog
          open
          onClose={() => setUndoing(undefined)}
          title={t('timeline.undoTitle', { event: label(`mandateEvents.${undoing.kind}`), day: day(undoing.on) })}
          detail={t('timeline.undoDetail')}
          verb={t('timeline.undo')}
          reasonLabel={t('undoReason')}
          busy={undo.isPending}
          onConfirm={(reason) => undo.mutate({ event: undoing, reason })}
        />
      )}
    </Panel>
  )
}

import { Button } from '@mantine/core'
import { Panel, useGo } from '#platform/ui'
import { IconFileImport, IconMapPinPlus, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Wave } from '#voters'
import { Facts } from '../shared/facts.tsx'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { MeetingList } from './meeting-list.tsx'
import own from './meetings.module.css'
import { WaveDialog } from './wave-dialog.tsx'

export interface WavePanelProps {
  readonly wave: Wave
  readonly open: boolean
  readonly mayKeep: boolean
}

/** One wave with its counts; its points when it is opened. Turns of opinion and petitions stand apart. */
export function WavePanel({ wave, open, mayKeep }: WavePanelProps) {
  const { t, label, day, count } = useVoterWords()
  const go = useGo()
  const [shown, setShown] = useState(open)
  const [changing, setChanging] = useState(false)
  const { id, name, kind, session, from, to, points, votersAttending, opinionTurns, petitions } = wave
  return (
    <Panel title={name}>
      <p className={styles.quiet}>
        {[label(`contactKinds.${kind}`), session, t('wave.days', { from: day(from), to: day(to) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Facts
        facts={[
          [t('wave.points'), count(points)],
          [label('fields.votersAttending'), count(votersAttending)],
          [label('fields.opinionTurns'), count(opinionTurns)],
          [label('fields.petitions'), count(petitions)],
        ]}
      />
      <div className={`${own.acts} nt-no-print`}>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'wave.hidePoints' : 'wave.showPoints', { count: count(points) })}
        </Button>
        <Button variant="default" onClick={() => go(paths.narrowed({ wave: id }))}>
          {t('wave.toPetitions', { count: count(petitions) })}
        </Button>
        {mayKeep && (
          <>
            <Button
              variant="default"
              leftSection={<IconMapPinPlus size={18} aria-hidden />}
              onClick={() => go(paths.addMeeting(id))}
            >
              {label('acts.addMeeting')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => go(paths.import(id))}
            >
              {label('acts.importExcel')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setChanging(true)}
            >
              {t('wave.change')}
            </Button>
          </>
        )}
      </div>
      {shown && <MeetingList wave={id} />}
      {changing && <WaveDialog wave={wave} onClose={() => setChanging(false)} />}
    </Panel>
  )
}

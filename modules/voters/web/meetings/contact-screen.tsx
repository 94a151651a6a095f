import { Button } from '@mantine/core'
import { AppLink, EmptyState, ErrorState, LoadingState, PageHeader, useGo, useMe, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarPlus, IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import { keepsRegister } from '../shared/office.ts'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { useVotersLive, wavesQuery } from '../voters.queries.ts'
import { WaveDialog } from './wave-dialog.tsx'
import { WavePanel } from './wave-panel.tsx'

/** Tiếp xúc cử tri: the waves, the latest first, each with its points and what was heard there. */
export function ContactScreen() {
  useVotersLive()
  const { t, label } = useVoterWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const mayKeep = keepsRegister(useMe())
  const [adding, setAdding] = useState(false)
  const waves = useQuery(wavesQuery(council))
  const addWave = (
    <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {label('acts.addWave')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={label('title')}
        lead={t('contact.lead')}
        action={
          mayKeep && (
            <Button leftSection={<IconMessagePlus size={20} aria-hidden />} onClick={() => go(paths.addPetition())}>
              {label('acts.addPetition')}
            </Button>
          )
        }
      />
      <div className={`${styles.tools} nt-no-print`}>
        <Button
          variant="default"
          leftSection={<IconMessages size={18} aria-hidden />}
          onClick={() => go(paths.petitions)}
        >
          {label('petitionsTitle')}
        </Button>
        {mayKeep && addWave}
      </div>
      {waves.isError && <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />}
      {waves.isPending && <LoadingState lines={6} />}
      {waves.data?.length === 0 && (
        <EmptyState
          icon={IconMessages}
          title={t('contact.emptyTitle')}
          action={mayKeep && <AppLink to={paths.petitions}>{label('petitionsTitle')}</AppLink>}
        >
          {t(mayKeep ? 'contact.empty' : 'contact.emptyReader')}
        </EmptyState>
      )}
      <div className={styles.stack}>
        {waves.data?.map((wave, place) => (
          <WavePanel key={wave.id} wave={wave} open={place === 0} mayKeep={mayKeep} />
        ))}
      </div>
      {adding && <WaveDialog onClose={() => setAdding(false)} />}
    </>
  )
}

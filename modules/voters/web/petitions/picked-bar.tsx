import { Button } from '@mantine/core'
import { useGo } from '#platform/ui'
import { IconCopyCheck, IconMailForward, IconSpeakerphone, IconTags } from '@tabler/icons-react'
import { useState } from 'react'
import type { PetitionState } from '#voters'
import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { ClassifyDialog } from './classify-dialog.tsx'
import { InformDialog } from './inform-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './petitions.module.css'
import type { Picked } from './use-picked.ts'

const UNSENT: ReadonlySet<PetitionState> = new Set(['recorded', 'classified'])
const READY: ReadonlySet<PetitionState> = new Set(['classified', 'returned'])
const TELLABLE: ReadonlySet<PetitionState> = new Set(['answered', 'answeredOnSpot', 'informed'])

/** What can be done with all that is picked, in reach of the thumb; what fits none of them isn't there. */
export function PickedBar({ picked }: { readonly picked: Picked }) {
  const { t, label, count } = useVoterWords()
  const go = useGo()
  const [asking, setAsking] = useState<'classify' | 'merge' | 'inform'>()
  const { rows, clear } = picked
  if (rows.length === 0) return null
  const all = (states: ReadonlySet<PetitionState>) => rows.every(({ state }) => states.has(state))
  const ids = rows.map(({ id }) => id)
  const dialog = {
    rows,
    onClose: () => setAsking(undefined),
    onDone: () => {
      setAsking(undefined)
      clear()
    },
  }
  return (
    <section className={`${styles.pickedBar} nt-no-print`} aria-label={t('pick.title')}>
      <strong aria-live="polite">{t('pick.count', { count: count(rows.length) })}</strong>
      {all(READY) && (
        <Button leftSection={<IconMailForward size={18} aria-hidden />} onClick={() => go(paths.forward(ids))}>
          {label('acts.forward')}
        </Button>
      )}
      {(all(UNSENT) || all(READY)) && (
        <Button
          variant="default"
          leftSection={<IconTags size={18} aria-hidden />}
          onClick={() => setAsking('classify')}
        >
          {t('acts.classify')}
        </Button>
      )}
      {all(UNSENT) && rows.length > 1 && (
        <Button
          variant="default"
          leftSection={<IconCopyCheck size={18} aria-hidden />}
          onClick={() => setAsking('merge')}
        >
          {t('acts.merge')}
        </Button>
      )}
      {all(TELLABLE) && (
        <Button
          variant="default"
          leftSection={<IconSpeakerphone size={18} aria-hidden />}
          onClick={() => setAsking('inform')}
        >
          {label('acts.inform')}
        </Button>
      )}
      {!all(READY) && !all(UNSENT) && !all(TELLABLE) && <span>{t('pick.nothing')}</span>}
      <Button variant="subtle" color="gray" onClick={clear}>
        {t('pick.clear')}
      </Button>
      {asking === 'classify' && <ClassifyDialog {...dialog} />}
      {asking === 'merge' && <MergeDialog {...dialog} />}
      {asking === 'inform' && <InformDialog {...dialog} />}
    </section>
  )
}

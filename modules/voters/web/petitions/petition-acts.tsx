import { Button } from '@mantine/core'
import { tellDone, tellRefused, useGo } from '#platform/ui'
import {
  IconArrowsSplit,
  IconFlagCheck,
  IconMailForward,
  IconMessageCheck,
  IconPencil,
  IconRotate,
  IconSpeakerphone,
  IconTags,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Petition } from '#voters'
import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { ClassifyDialog } from './classify-dialog.tsx'
import { InformDialog } from './inform-dialog.tsx'
import { OnSpotDialog } from './on-spot-dialog.tsx'
import own from './petitions.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type Asked = 'classify' | 'answerOnSpot' | 'inform' | 'end' | 'reopen'

/** Whether the petition's own next step leads its page: to be forwarded, or to be told about. */
export function leads({ abilities, state }: Petition): boolean {
  return abilities.forward || (abilities.inform && state !== 'informed')
}

/** What may be done with one petition now, as its abilities say; the next step of its way is the filled one. */
export function PetitionActs({ petition }: { readonly petition: Petition }) {
  const { t, label } = useVoterWords()
  const go = useGo()
  const { unmerge } = useVoterActs()
  const [asking, setAsking] = useState<Asked>()
  const { id, abilities, state, version } = petition
  const ask = (what: Asked) => () => setAsking(what)
  const close = () => setAsking(undefined)
  const many = { rows: [petition], onClose: close, onDone: close }
  const buttons = [
    {
      act: 'classify',
      shown: abilities.change && (state === 'recorded' || state === 'classified'),
      icon: IconTags,
      word: t('acts.classify'),
      first: state === 'recorded',
      do: ask('classify'),
    },
    {
      act: 'forward',
      shown: abilities.forward,
      icon: IconMailForward,
      word: label('acts.forward'),
      first: true,
      do: () => go(paths.forward([id])),
    },
    {
      act: 'answerOnSpot',
      shown: abilities.answerOnSpot,
      icon: IconMessageCheck,
      word: label('acts.answerOnSpot'),
      do: ask('answerOnSpot'),
    },
    {
      act: 'inform',
      shown: abilities.inform,
      icon: IconSpeakerphone,
      word: label('acts.inform'),
      first: state !== 'informed',
      do: ask('inform'),
    },
    {
      act: 'change',
      shown: abilities.change,
      icon: IconPencil,
      word: label('acts.change'),
      do: () => go(paths.changePetition(id)),
    },
    {
      act: 'unmerge',
      shown: abilities.unmerge,
      icon: IconArrowsSplit,
      word: label('acts.unmerge'),
      do: () =>
        void unmerge(id, { version })
          .then(() => tellDone({ message: t('done.unmerged') }))
          .catch(tellRefused),
    },
    { act: 'end', shown: abilities.end, icon: IconFlagCheck, word: label('acts.end'), do: ask('end') },
    { act: 'reopen', shown: abilities.reopen, icon: IconRotate, word: label('acts.reopen'), do: ask('reopen') },
  ].filter(({ shown }) => shown)
  if (buttons.length === 0) return null
  return (
    <fieldset className={`${own.acts} nt-no-print`} aria-label={t('petition.acts')}>
      {buttons.map(({ act, icon: Sign, word, first = false, do: onClick }) => (
        <Button
          key={act}
          variant={first ? 'filled' : 'default'}
          leftSection={<Sign size={18} aria-hidden />}
          onClick={onClick}
        >
          {word}
        </Button>
      ))}
      {asking === 'classify' && <ClassifyDialog {...many} />}
      {asking === 'inform' && <InformDialog {...many} />}
      {asking === 'answerOnSpot' && <OnSpotDialog petition={petition} onClose={close} />}
      {(asking === 'end' || asking === 'reopen') && <ReasonDialog petition={petition} act={asking} onClose={close} />}
    </fieldset>
  )
}

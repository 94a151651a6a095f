import { Button } from '@mantine/core'
import type { Commitment, CommitmentAct } from '#commitments'
import { useGo } from '#platform/ui'
import {
  type Icon,
  IconArrowBackUp,
  IconBell,
  IconArrowForwardUp,
  IconCalendarPlus,
  IconChecks,
  IconClipboardCheck,
  IconCornerUpLeft,
  IconFlagCheck,
  IconMailForward,
  IconMessageHeart,
  IconRotate,
  IconUserCheck,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { AskExtensionDialog } from './ask-extension-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { DecideExtensionDialog } from './decide-extension-dialog.tsx'
import { JudgeDialog } from './judge-dialog.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import styles from './one.module.css'
import { OpinionDialog } from './opinion-dialog.tsx'
import { PassOnDialog } from './pass-on-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { lastStepOf } from './use-undo-last.ts'

type Asked = Exclude<CommitmentAct, 'acknowledge' | 'answer'>

/** In the order of the thread; the first that may be done now is the one to do. */
const ACTS: readonly { readonly act: Asked; readonly icon: Icon; readonly word: string }[] = [
  { act: 'decideExtension', icon: IconCalendarPlus, word: 'extend' },
  { act: 'judge', icon: IconClipboardCheck, word: 'judge' },
  { act: 'recordOpinion', icon: IconMessageHeart, word: 'recordOpinion' },
  { act: 'passOn', icon: IconArrowForwardUp, word: 'passOn' },
  { act: 'remind', icon: IconBell, word: 'remind' },
  { act: 'follow', icon: IconUserCheck, word: 'follow' },
  { act: 'askExtension', icon: IconCalendarPlus, word: 'askExtension' },
  { act: 'returnForCompetence', icon: IconCornerUpLeft, word: 'returnForCompetence' },
  { act: 'close', icon: IconFlagCheck, word: 'close' },
  { act: 'reopen', icon: IconRotate, word: 'reopen' },
  { act: 'undo', icon: IconArrowBackUp, word: 'undo' },
]

/** What may be done with one commitment now, as its abilities say. */
export function CommitmentActs({
  commitment,
  isAgency,
}: {
  readonly commitment: Commitment
  readonly isAgency: boolean
}) {
  const { t } = useCommitmentWords()
  const go = useGo()
  const [asking, setAsking] = useState<Asked>()
  const { abilities, id, agency, state } = commitment
  const offered = ACTS.filter(({ act }) => abilities[act])
  const receives = abilities.acknowledge && isAgency
  const replies = abilities.answer && !receives && (isAgency || state !== 'answered') && !abilities.judge
  if (offered.length === 0 && !abilities.acknowledge && !abilities.answer) return null
  return (
    <fieldset className={`${styles.acts} nt-no-print`} aria-label={t('one.acts')}>
      {abilities.acknowledge && (
        <AcknowledgeButton ids={[id]} primary={receives} icon={<IconChecks size={18} aria-hidden />} />
      )}
      {abilities.answer && (
        <Button
          variant={replies ? 'filled' : 'default'}
          leftSection={<IconMailForward size={18} aria-hidden />}
          onClick={() => go(paths.answer([id], agency.id))}
        >
          {t(isAgency ? 'acts.reply' : 'acts.enterLetter')}
        </Button>
      )}
      {offered.map(({ act, icon: Sign, word }) => (
        <Button
          key={act}
          variant={act === 'judge' || act === 'decideExtension' ? 'filled' : 'default'}
          leftSection={<Sign size={18} aria-hidden />}
          onClick={() => setAsking(act)}
        >
          {t(`acts.${word}`)}
        </Button>
      ))}
      {asking !== undefined && <ActDialog act={asking} commitment={commitment} onClose={() => setAsking(undefined)} />}
    </fieldset>
  )
}

interface ActDialogProps {
  readonly act: Asked
  readonly commitment: Commitment
  readonly onClose: () => void
}

function ActDialog({ act, commitment, onClose }: ActDialogProps) {
  const one = { commitment, onClose }
  const many = { ids: [commitment.id], onClose, onDone: onClose }
  const last = lastStepOf(commitment)
  const dialogs: Readonly<Record<Asked, ReactNode>> = {
    judge: <JudgeDialog {...one} />,
    recordOpinion: <OpinionDialog {...one} />,
    passOn: <PassOnDialog {...many} />,
    remind: <RemindDialog {...many} />,
    follow: <FollowDialog {...many} now={commitment.follower?.id} />,
    returnForCompetence: <ReturnDialog {...many} />,
    askExtension: <AskExtensionDialog {...one} />,
    decideExtension: <DecideExtensionDialog {...one} />,
    close: <CloseDialog {...one} />,
    reopen: <ReopenDialog {...one} />,
    undo: last && <UndoDialog {...one} step={last} />,
  }
  return dialogs[act]
}

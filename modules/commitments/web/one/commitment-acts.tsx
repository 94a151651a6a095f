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
import { FollowDialog } from './follow-dialog.tsx'
import { JudgeDialog } from './judge-dialog.tsx'
import { nextActOf } from './next-act.ts'
import styles from './one.module.css'
import { OpinionDialog } from './opinion-dialog.tsx'
import { PassOnDialog } from './pass-on-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { lastStepOf } from './use-undo-last.ts'

type Asked = Exclude<CommitmentAct, 'acknowledge' | 'answer'>

/** In the order of the thread. */
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

const OFFERED: readonly CommitmentAct[] = ['acknowledge', 'answer', ...ACTS.map(({ act }) => act)]

export interface CommitmentActsProps {
  readonly commitment: Commitment
  readonly isAgency: boolean
  /** The act that is due now alone, for the head of the page, or all but that one; without it all of them. */
  readonly part?: 'next' | 'others'
  /** What is offered elsewhere on the page. */
  readonly without?: readonly CommitmentAct[]
  /** Another button of the page is the filled one. */
  readonly led?: boolean
}

/** What may be done with one commitment now, as its abilities say: the act that is due first, and filled unless another one is. */
export function CommitmentActs({ commitment, isAgency, part, without, led = false }: CommitmentActsProps) {
  const { t } = useCommitmentWords()
  const [asking, setAsking] = useState<Asked>()
  const next = nextActOf(commitment, isAgency)
  const others = OFFERED.filter((act) => act !== next && commitment.abilities[act])
  const shown = [...(next === undefined || part === 'others' ? [] : [next]), ...(part === 'next' ? [] : others)].filter(
    (act) => without?.includes(act) !== true,
  )
  if (shown.length === 0) return null
  const buttons = shown.map((act) => (
    <ActButton
      key={act}
      act={act}
      primary={act === next && !led}
      commitment={commitment}
      isAgency={isAgency}
      onAsk={setAsking}
    />
  ))
  const dialog = asking !== undefined && (
    <ActDialog act={asking} commitment={commitment} onClose={() => setAsking(undefined)} />
  )
  if (part === 'next') {
    return (
      <>
        {buttons}
        {dialog}
      </>
    )
  }
  return (
    <fieldset className={`${styles.acts} nt-no-print`} aria-label={t('one.acts')}>
      {buttons}
      {dialog}
    </fieldset>
  )
}

interface ActButtonProps {
  readonly act: CommitmentAct
  readonly primary: boolean
  readonly commitment: Commitment
  readonly isAgency: boolean
  readonly onAsk: (act: Asked) => void
}

function ActButton({ act, primary, commitment: { id, agency }, isAgency, onAsk }: ActButtonProps) {
  const { t } = useCommitmentWords()
  const go = useGo()
  if (act === 'acknowledge') {
    return <AcknowledgeButton ids={[id]} primary={primary} icon={<IconChecks size={18} aria-hidden />} />
  }
  const variant = primary ? 'filled' : 'default'
  if (act === 'answer') {
    return (
      <Button
        variant={variant}
        leftSection={<IconMailForward size={18} aria-hidden />}
        onClick={() => go(paths.answer([id], agency.id))}
      >
        {t(isAgency ? 'acts.reply' : 'acts.enterLetter')}
      </Button>
    )
  }
  const { icon: Sign, word } = ACTS.find((one) => one.act === act)!
  return (
    <Button variant={variant} leftSection={<Sign size={18} aria-hidden />} onClick={() => onAsk(act)}>
      {t(`acts.${word}`)}
    </Button>
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

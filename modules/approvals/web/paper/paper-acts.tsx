import { Button } from '@mantine/core'
import type { PaperView } from '#approvals'
import { ConfirmDialog, tellDone, tellRefused } from '#platform/ui'
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconFileCheck,
  IconPencilCheck,
  IconRotate,
  IconSend,
  IconRubberStamp,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useApprovalActs } from '../approvals.commands.ts'
import styles from '../shared/approvals.module.css'
import { DecideDialog } from '../shared/decide-dialogs.tsx'
import { useApprovalWords } from '../shared/words.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { RecallDialog } from './recall-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'

type Asked = 'approve' | 'return' | 'recordDecision' | 'sign' | 'issue' | 'recall' | 'withdraw'

/** What may be done with a paper now, as its abilities say; the next step of its way is the filled one. */
export function PaperActs({ paper }: { readonly paper: PaperView }) {
  const { t, label } = useApprovalWords()
  const acts = useApprovalActs()
  const [asking, setAsking] = useState<Asked>()
  const { abilities, id, version } = paper
  const ask = (what: Asked) => () => setAsking(what)
  const close = () => setAsking(undefined)
  const tell = (call: Promise<unknown>, message: string) =>
    void call.then(() => tellDone({ message })).catch(tellRefused)
  const buttons = [
    { act: 'approve', icon: IconCheck, first: true, do: ask('approve') },
    { act: 'issue', icon: IconRubberStamp, first: true, do: ask('issue') },
    { act: 'sign', icon: IconFileCheck, first: !abilities.approve, do: ask('sign') },
    {
      act: 'resubmit',
      icon: IconSend,
      first: true,
      do: () => tell(acts.resubmit(id, { version, note: null }), t('done.resubmitted')),
    },
    { act: 'return', icon: IconX, do: ask('return') },
    { act: 'recordDecision', icon: IconPencilCheck, do: ask('recordDecision') },
    { act: 'recall', icon: IconBan, do: ask('recall') },
    { act: 'withdraw', icon: IconArrowBackUp, do: ask('withdraw') },
    { act: 'undo', icon: IconRotate, do: () => tell(acts.undoLast(id), t('done.undone')) },
  ] as const
  const shown = buttons.filter(({ act }) => abilities[act])
  if (shown.length === 0) return null
  return (
    <fieldset className={`${styles.acts} nt-no-print`} aria-label={t('paper.acts')}>
      {shown.map(({ act, icon: Sign, do: onClick, ...button }) => (
        <Button
          key={act}
          variant={'first' in button && button.first ? 'filled' : 'default'}
          leftSection={<Sign size={18} aria-hidden />}
          onClick={onClick}
        >
          {label(`do.${act}`)}
        </Button>
      ))}
      {(asking === 'approve' || asking === 'return') && <DecideDialog act={asking} paper={paper} onClose={close} />}
      {asking === 'recordDecision' && <DecisionDialog paper={paper} onClose={close} />}
      {asking === 'sign' && <SignDialog paper={paper} onClose={close} />}
      {asking === 'issue' && <IssueDialog paper={paper} onClose={close} />}
      {asking === 'recall' && <RecallDialog paper={paper} onClose={close} />}
      {asking === 'withdraw' && (
        <ConfirmDialog
          open
          onClose={close}
          title={t('withdraw.title')}
          detail={t('withdraw.detail')}
          verb={label('do.withdraw')}
          reasonLabel={t('withdraw.reason')}
          onConfirm={(reason) => {
            tell(acts.withdraw(id, { version, reason }), t('done.withdrawn'))
            close()
          }}
        />
      )}
    </fieldset>
  )
}

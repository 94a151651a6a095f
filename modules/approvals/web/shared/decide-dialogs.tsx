import type { PaperRow } from '#approvals'
import { ConfirmDialog, tellDone, tellRefused } from '#platform/ui'
import { useState } from 'react'
import { useApprovalActs } from '../approvals.commands.ts'
import { useApprovalWords } from './words.ts'

type Decided = Pick<PaperRow, 'id' | 'title' | 'version'>

export interface DecideDialogProps {
  readonly act: 'approve' | 'return'
  readonly paper: Decided
  readonly onClose: () => void
}

/** Duyệt or trả lại, as it was pressed. */
export function DecideDialog({ act, ...one }: DecideDialogProps) {
  return act === 'approve' ? <ApproveDialog {...one} /> : <ReturnDialog {...one} />
}

/** Duyệt by one tap, asked once more, with a way back for some minutes. */
function ApproveDialog({ paper, onClose }: { readonly paper: Decided; readonly onClose: () => void }) {
  const { t, label } = useApprovalWords()
  const { approve, undoLast } = useApprovalActs()
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    setBusy(true)
    try {
      await approve(paper.id, { version: paper.version, note: null })
      tellDone({ message: t('done.approved', { title: paper.title }), undo: () => undoLast(paper.id) })
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      onClose()
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('approve.title')}
      detail={t('approve.detail', { title: paper.title })}
      verb={label('do.approve')}
      busy={busy}
      onConfirm={() => void send()}
    />
  )
}

/** Trả lại asks the reason, which the submitter reads. */
function ReturnDialog({ paper, onClose }: { readonly paper: Decided; readonly onClose: () => void }) {
  const { t, label } = useApprovalWords()
  const { returnPaper, undoLast } = useApprovalActs()
  const [busy, setBusy] = useState(false)

  async function send(reason: string): Promise<void> {
    setBusy(true)
    try {
      await returnPaper(paper.id, { version: paper.version, reason })
      tellDone({ message: t('done.returned', { title: paper.title }), undo: () => undoLast(paper.id) })
      onClose()
    } catch (thrown) {
      setBusy(false)
      tellRefused(thrown)
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('return.title')}
      detail={t('return.detail', { title: paper.title })}
      verb={label('do.return')}
      reasonLabel={t('return.reason')}
      busy={busy}
      onConfirm={(reason) => void send(reason)}
    />
  )
}

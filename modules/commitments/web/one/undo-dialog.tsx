import type { Commitment } from '#commitments'
import { ConfirmDialog, tellDone, tellRefused } from '#platform/ui'
import { useState } from 'react'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'

export interface UndoDialogProps {
  readonly commitment: Commitment
  readonly step: Commitment['steps'][number]
  readonly onClose: () => void
}

/** Hoàn tác: takes the last step back; both stay in the history. */
export function UndoDialog({ commitment, step, onClose }: UndoDialogProps) {
  const { t, label } = useCommitmentWords()
  const { undo } = useCommitmentActs()
  const [busy, setBusy] = useState(false)

  async function send(reason: string): Promise<void> {
    setBusy(true)
    try {
      await undo(commitment.id, { version: commitment.version, step: step.id, reason })
      tellDone({ message: t('done.undone') })
      onClose()
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('undo.title', { step: label(`steps.${step.kind}`).toLowerCase() })}
      detail={t('undo.detail')}
      verb={label('acts.undo')}
      reasonLabel={label('fields.reason')}
      busy={busy}
      onConfirm={(reason) => void send(reason)}
    />
  )
}

import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from './language.ts'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** A question with its object: "Kết thúc theo dõi kiến nghị KN-24-000123?" */
  readonly title: string
  /** What follows from it, and whether it can be taken back. */
  readonly detail: string
  readonly verb: string
  /** Asked for where the act needs one; the label of its field. */
  readonly reasonLabel?: string
  readonly busy?: boolean
  readonly onConfirm: (reason: string) => void
}

/** Asks before what can't be undone, and for the reason where one must stand. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  detail,
  verb,
  reasonLabel,
  busy = false,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useWords('ui')
  const [reason, setReason] = useState('')
  const wanting = reasonLabel !== undefined && reason.trim() === ''
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--nt-text-lg)' } }}
    >
      <Text mb="md">{detail}</Text>
      {reasonLabel !== undefined && (
        <Textarea
          data-autofocus
          required
          label={reasonLabel}
          value={reason}
          mb="md"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={wanting} loading={busy} onClick={() => onConfirm(reason.trim())}>
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}

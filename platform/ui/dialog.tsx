import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from './language.ts'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A short form over its page. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ui = useWords('ui')
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--nt-text-lg)' } }}
    >
      {children}
    </Modal>
  )
}

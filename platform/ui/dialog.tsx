import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from './language.ts'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A short form over its page. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ui = useWords('ui')
  useWayBack()
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

/** The focus goes back to what opened the dialog; where that is gone, to the heading of the page. */
function useWayBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const back = opener?.isConnected === true ? opener : document.querySelector('main h1[tabindex]')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    },
    [opener],
  )
}

import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from './language.ts'

export interface DetailDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** What can be done with it; stays in reach at the bottom. */
  readonly actions?: ReactNode
}

/** Details at the right while the list keeps its place; the whole width on a phone. */
export function DetailDrawer({ open, onClose, title, children, actions }: DetailDrawerProps) {
  const t = useWords('ui')
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size="min(36rem, 100vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{ title: { fontSize: 'var(--nt-text-lg)', fontWeight: 600 } }}
    >
      {children}
      {actions !== undefined && (
        <div
          style={{
            position: 'sticky',
            bottom: 0,
            display: 'flex',
            flexWrap: 'wrap',
            gap: 'var(--nt-space-xs)',
            marginTop: 'var(--nt-space-md)',
            paddingBlock: 'var(--nt-space-md)',
            background: 'var(--nt-surface)',
            borderTop: '1px solid var(--nt-line)',
          }}
        >
          {actions}
        </div>
      )}
    </Drawer>
  )
}

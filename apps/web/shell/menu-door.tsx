import { UnstyledButton } from '@mantine/core'
import { type ComponentType, type ReactNode, Suspense, useState } from 'react'

export interface MenuOfDoorProps {
  readonly className: string | undefined
  /** What the button shows. */
  readonly children: ReactNode
}

export interface MenuDoorProps extends MenuOfDoorProps {
  /** The same button with its menu, open; loads when it is first asked for. */
  readonly menu: ComponentType<MenuOfDoorProps>
}

/** A button that loads its menu when it is first pressed: most days nobody opens it, and a phone's first page waits for less. */
export function MenuDoor({ menu: Menu, className, children }: MenuDoorProps) {
  const [asked, setAsked] = useState(false)
  const button = (
    <UnstyledButton className={className} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)}>
      {children}
    </UnstyledButton>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <Menu className={className}>{children}</Menu>
    </Suspense>
  )
}

import { Menu, type MenuProps, UnstyledButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { MenuOfDoorProps } from './menu-door.tsx'

export interface OpenedMenuProps extends MenuOfDoorProps {
  readonly menu: MenuProps
  readonly items: ReactNode
}

/** The menu behind a door, opened as soon as it stands; closing gives the focus back to the button. */
export function OpenedMenu({ className, children, menu, items }: OpenedMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    // It takes the place of the door that was pressed, the focus and the press with it.
    button.current?.focus()
    button.current?.click()
  }, [])
  return (
    <Menu {...menu} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UnstyledButton ref={button} className={className}>
          {children}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {items}
      </Menu.Dropdown>
    </Menu>
  )
}

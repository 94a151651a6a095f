import { Menu } from '@mantine/core'
import { useMe, useWords } from '#platform/ui'
import { IconCheck } from '@tabler/icons-react'
import { actAs } from './act-as.ts'
import type { MenuOfDoorProps } from './menu-door.tsx'
import { OpenedMenu } from './opened-menu.tsx'
import styles from './top-line.module.css'

/** The capacities that one may act in, the present one marked. */
export function CapacityChoices(door: MenuOfDoorProps) {
  const t = useWords('shell')
  const { as, capacities } = useMe()
  return (
    <OpenedMenu
      {...door}
      menu={{ position: 'bottom-start', width: 'min(26rem, 92vw)' }}
      items={
        <>
          <Menu.Label>{t('capacity.title')}</Menu.Label>
          {capacities.map((capacity) => {
            const current = capacity.assignment === as.assignment
            return (
              <Menu.Item
                key={capacity.assignment}
                aria-current={current || undefined}
                rightSection={current ? <IconCheck size={18} aria-hidden /> : undefined}
                onClick={() => actAs(capacity)}
              >
                <span className={styles.names}>
                  <span className={styles.name}>{capacity.councilName}</span>
                  <span className={styles.role}>{capacity.title}</span>
                </span>
              </Menu.Item>
            )
          })}
        </>
      }
    />
  )
}

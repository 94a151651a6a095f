import { Menu, UnstyledButton } from '@mantine/core'
import { chooseCapacity, type MyCapacity, useMe, useWords } from '#platform/ui'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { Crest } from './crest.tsx'
import styles from './top-line.module.css'

/** The council's name and crest; for those who hold several capacities, also the switcher between them. */
export function CapacityMenu() {
  const t = useWords('shell')
  const { as, capacities } = useMe()
  if (capacities.length < 2) {
    return (
      <div className={styles.council}>
        <CouncilAndRole capacity={as} />
      </div>
    )
  }
  return (
    <Menu position="bottom-start" width="min(26rem, 92vw)">
      <Menu.Target>
        <UnstyledButton className={styles.council}>
          <CouncilAndRole capacity={as} />
          <span className="nt-visually-hidden">{t('capacity.change')}</span>
          <IconSelector size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
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
      </Menu.Dropdown>
    </Menu>
  )
}

/** The page is loaded anew: nothing read in one capacity stays on the screen of another. */
export function actAs(capacity: MyCapacity): void {
  chooseCapacity(capacity.assignment)
  location.assign(import.meta.env.BASE_URL)
}

function CouncilAndRole({ capacity }: { readonly capacity: MyCapacity }) {
  return (
    <>
      <Crest />
      <span className={styles.names}>
        <span className={styles.name}>{capacity.councilName}</span>
        <span className={styles.role}>{capacity.title}</span>
      </span>
    </>
  )
}

import { type MyCapacity, useMe, useWords } from '#platform/ui'
import { IconSelector } from '@tabler/icons-react'
import { lazy } from 'react'
import { Crest } from './crest.tsx'
import { MenuDoor } from './menu-door.tsx'
import styles from './top-line.module.css'

const CapacityChoices = lazy(() => import('./capacity-choices.tsx').then((m) => ({ default: m.CapacityChoices })))

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
    <MenuDoor className={styles.council} menu={CapacityChoices}>
      <CouncilAndRole capacity={as} />
      <span className="nt-visually-hidden">{t('capacity.change')}</span>
      <IconSelector size={18} aria-hidden />
    </MenuDoor>
  )
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

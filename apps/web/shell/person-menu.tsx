import { initials } from '#platform/text'
import { useMe, useWords } from '#platform/ui'
import { lazy } from 'react'
import { MenuDoor } from './menu-door.tsx'
import styles from './top-line.module.css'

const PersonChoices = lazy(() => import('./person-choices.tsx').then((m) => ({ default: m.PersonChoices })))

/** Who is signed in; behind it the display, the account and the way out. */
export function PersonMenu() {
  const t = useWords('shell')
  const me = useMe()
  return (
    <MenuDoor className={styles.person} menu={PersonChoices}>
      <span className={styles.avatar} aria-hidden>
        {initials(me.displayName)}
      </span>
      <span className={styles.personName}>{me.displayName}</span>
      <span className="nt-visually-hidden">{t('person.menu')}</span>
    </MenuDoor>
  )
}

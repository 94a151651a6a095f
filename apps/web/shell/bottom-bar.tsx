import { AppLink, type NavigationId, type NavigationItem, useText } from '#platform/ui'
import { IconSearch } from '@tabler/icons-react'
import styles from './bottom-bar.module.css'
import { openPalette } from './palette-door.tsx'

/** What a phone shows beside the search, in this order; an entry that one does not have leaves its place to the next. */
const PHONE: readonly NavigationId[] = ['today', 'sessions', 'commitments', 'documents', 'voters', 'admin']
const PLACES = 3

export function BottomBar({ menu }: { readonly menu: readonly NavigationItem[] }) {
  const text = useText()
  const items = PHONE.flatMap((id) => menu.find((item) => item.id === id) ?? []).slice(0, PLACES)
  return (
    <nav className={`${styles.bar} nt-no-print`} aria-label={text('shell:screen.nav.title')}>
      {items.map(({ id, label, shortLabel, icon: Icon, path }) => (
        <AppLink key={id} to={path} className={styles.item ?? ''}>
          <Icon size={24} stroke={1.6} aria-hidden />
          {text(shortLabel ?? label)}
        </AppLink>
      ))}
      <button type="button" className={styles.item} onClick={openPalette}>
        <IconSearch size={24} stroke={1.6} aria-hidden />
        {text('shell:screen.nav.search')}
      </button>
    </nav>
  )
}

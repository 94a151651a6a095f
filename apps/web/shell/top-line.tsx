import { UnstyledButton } from '@mantine/core'
import { type NavigationItem, useLiveState, useText, useWords } from '#platform/ui'
import { IconRefresh, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { modules } from '../modules.ts'
import { CapacityMenu } from './capacity-menu.tsx'
import { openPalette, PaletteDoor } from './palette-door.tsx'
import { PersonMenu } from './person-menu.tsx'
import styles from './top-line.module.css'

const loadBell = modules.findLast((module) => module.bell !== undefined)?.bell
const Bell = loadBell && lazy(async () => ({ default: await loadBell() }))

interface TopLineProps {
  readonly menu: readonly NavigationItem[]
  /** Search and the bell; what they open may not be open yet. */
  readonly doors: boolean
}

/** Whose floor this is and as what one stands on it, search, bell, person. */
export function TopLine({ menu, doors }: TopLineProps) {
  const text = useText()
  return (
    <div className={styles.line}>
      <CapacityMenu />
      <LiveNotice />
      {doors && (
        <UnstyledButton className={styles.search} aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
          <IconSearch size={20} aria-hidden />
          <span>{text('shell:screen.search.open')}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </UnstyledButton>
      )}
      {doors && Bell !== undefined && (
        <Suspense fallback={null}>
          <Bell />
        </Suspense>
      )}
      <PersonMenu />
      {doors && <PaletteDoor menu={menu} />}
    </div>
  )
}

function LiveNotice() {
  const t = useWords('ui')
  const state = useLiveState()
  return (
    <output className={styles.live}>
      {state === 'reconnecting' && (
        <>
          <IconRefresh size={16} aria-hidden />
          {t('reconnecting')}
        </>
      )}
    </output>
  )
}

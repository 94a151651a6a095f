import { useHotkeys } from '@mantine/hooks'
import type { NavigationItem } from '#platform/ui'
import { lazy, Suspense, useEffect, useState } from 'react'

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })))

const OPEN = 'nt-open-palette'

/** Opens the command palette from anywhere in the shell. */
export function openPalette(): void {
  dispatchEvent(new Event(OPEN))
}

/** Loads the palette the first time it is asked for. */
export function PaletteDoor({ menu }: { readonly menu: readonly NavigationItem[] }) {
  const [asked, setAsked] = useState(0)
  useHotkeys([['mod+K', openPalette]], [])
  useEffect(() => {
    const open = () => setAsked((times) => times + 1)
    addEventListener(OPEN, open)
    return () => removeEventListener(OPEN, open)
  }, [])
  if (asked === 0) return null
  return (
    <Suspense fallback={null}>
      <Palette key={asked} menu={menu} />
    </Suspense>
  )
}

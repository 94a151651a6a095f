import { useEffect } from 'react'

/** What takes the place of a long form or list is seen from its beginning, and heard from its heading. */
export function useTop(): void {
  useEffect(() => {
    window.scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('main h1[tabindex]')?.focus({ preventScroll: true })
  }, [])
}

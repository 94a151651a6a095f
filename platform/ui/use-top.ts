import { useEffect } from 'react'

/** What takes the place of a form or a list is seen from its beginning, and heard from the heading of the page. */
export function goToTop(): void {
  // A dialog keeps the focus to itself.
  if (document.querySelector('[role="dialog"]') !== null) return
  window.scrollTo({ top: 0 })
  document.querySelector<HTMLElement>('main h1[tabindex]')?.focus({ preventScroll: true })
}

/** Goes to the top of the page once, as this comes into it. */
export function useTop(): void {
  useEffect(goToTop, [])
}

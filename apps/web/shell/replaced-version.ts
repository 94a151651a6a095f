const RELOADED = 'nt.reloaded-at'
const ONCE_A_MINUTE = 60_000

/** A tab opened before an update asks for chunks that are gone: it loads the new version, but never in a circle. */
export function reloadOnceWhenReplaced(): void {
  addEventListener('vite:preloadError', (event) => {
    // Without a line there is no newer version to be had, and nothing to show after a reload.
    if (!navigator.onLine) return
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (Date.now() - last < ONCE_A_MINUTE) return
    event.preventDefault()
    sessionStorage.setItem(RELOADED, String(Date.now()))
    location.reload()
  })
}

import { useEffect, useState } from 'react'

/**
 * The code behind the # of the address, as a QR or a letter brings it; taken out of the address at once, so that it
 * stays neither in the history nor in a picture of the screen.
 */
export function useCodeOfAddress(): string {
  const [code] = useState(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => {
    if (code !== '') history.replaceState(history.state, '', location.pathname + location.search)
  }, [code])
  return code
}

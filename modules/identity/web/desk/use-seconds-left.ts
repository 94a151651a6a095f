import { useEffect, useState } from 'react'

const left = (until: string) => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000))

/** Seconds until an instant, counted down to 0. */
export function useSecondsLeft(until: string): number {
  const [seconds, setSeconds] = useState(() => left(until))
  useEffect(() => {
    const ticking = setInterval(() => setSeconds(left(until)), 1000)
    return () => clearInterval(ticking)
  }, [until])
  return seconds
}

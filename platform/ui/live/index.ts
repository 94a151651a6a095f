import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { LiveEvent, LiveState } from './live-hub.ts'
import { type LiveCarrier, openLive } from './tab-live.ts'

export type { LiveEvent, LiveState } from './live-hub.ts'

let carrier: LiveCarrier | undefined
let state: LiveState = 'connected'
const watchers = new Set<() => void>()

/**
 * Calls `onEvent` for every event of the topics (`council:<id>`, `<subject kind>:<id>`) while the component stands;
 * after a gap too long to be told, everything on the screen is read anew.
 */
export function useLive(topics: readonly string[], onEvent: (event: LiveEvent) => void): void {
  const queries = useQueryClient()
  const deliver = useEffectEvent(onEvent)
  const wanted = topics.join(',')
  useEffect(() => {
    if (wanted === '') return undefined
    carrier ??= openLive()
    return carrier.listen({
      topics: wanted.split(','),
      onEvent: (event) => deliver(event),
      onReset: () => void queries.invalidateQueries(),
      onState: tellState,
    })
  }, [wanted, queries])
}

/** Reads again what the keys name whenever something happens on the topics: a list that keeps itself fresh. */
export function useLiveQueries(topics: readonly string[], ...keys: readonly QueryKey[]): void {
  const queries = useQueryClient()
  useLive(topics, () => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
  })
}

/** Whether the live stream is up; the shell shows a quiet word while it isn't. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => state,
  )
}

function tellState(next: LiveState): void {
  state = next
  for (const watch of watchers) watch()
}

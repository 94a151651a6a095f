import type { LiveEvent, LiveState } from './live-hub.ts'

/** A tab tells the worker what it listens to now, and in which capacity; no topics when it is left. */
export interface FromTab {
  readonly topics: readonly string[]
  readonly capacity: string | undefined
}

export type ToTab = { readonly event: LiveEvent } | { readonly state: LiveState } | { readonly reset: true }

import type { LiveEvent, LiveState } from './live-hub.ts'

/** A tab tells the worker which topics it listens to now; none when it is left. */
export interface FromTab {
  readonly topics: readonly string[]
}

export type ToTab = { readonly event: LiveEvent } | { readonly state: LiveState }

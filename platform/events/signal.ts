/** Tells listeners of this process that there is something to do; those of other processes find it by looking. */
export interface Signal {
  readonly raise: () => void
  /** Answers how to stop listening. */
  readonly listen: (wake: () => void) => () => void
}

function signal(): Signal {
  const listeners = new Set<() => void>()
  return {
    raise: () => {
      for (const wake of listeners) wake()
    },
    listen: (wake) => {
      listeners.add(wake)
      return () => void listeners.delete(wake)
    },
  }
}

/** Raised after the commit of a transaction that left rows to be sealed. */
export const sealerSignal = signal()

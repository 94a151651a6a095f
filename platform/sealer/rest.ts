/** Where a loop waits for its next turn: for so long, or until somebody wakes it. A call while it works is not lost. */
export interface Rest {
  readonly wake: () => void
  readonly rest: (milliseconds: number) => Promise<void>
}

export function restingPlace(): Rest {
  let woken = false
  let end: (() => void) | undefined
  return {
    wake: () => {
      woken = true
      end?.()
    },
    rest: async (milliseconds) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          end = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        end = undefined
      }
      woken = false
    },
  }
}

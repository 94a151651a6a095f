/** The value below which this part of the figures lies. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

export const median = (figures: readonly number[]) => quantile(figures, 0.5)

/** So many callers, each calling again as soon as it is answered; the time of each call in ms. */
export async function steadily(
  callers: number,
  calls: number,
  call: (caller: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  const one = async (caller: number) => {
    for (let made = 0; made < calls / callers; made++) {
      const began = performance.now()
      await call(caller)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)))
  return times
}

/** All calls at one instant; the time from then until each is answered, in ms. */
export async function atOnce(calls: number, call: (which: number) => Promise<unknown>): Promise<number[]> {
  const began = performance.now()
  return Promise.all(
    Array.from({ length: calls }, async (_, which) => {
      await call(which)
      return performance.now() - began
    }),
  )
}

/** Pairs that are not counted: it takes about a thousand calls until hot code is compiled for good. */
const WARM_UPS = 3

/** Ours and the reference in turn, so that both meet the same weather. */
export async function inTurn<Sample>(
  rounds: number,
  ours: () => Promise<Sample>,
  reference: () => Promise<Sample>,
): Promise<{ ours: Sample; reference: Sample }[]> {
  const pairs = []
  for (let round = 1 - WARM_UPS; round <= rounds; round++) {
    const pair = { ours: await ours(), reference: await reference() }
    if (round > 0) pairs.push(pair)
  }
  return pairs
}

/** Asks until it is so. */
export async function until(isSo: () => Promise<boolean>, everyMs = 5, atMostMs = 60_000): Promise<void> {
  const deadline = performance.now() + atMostMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Not so after ${atMostMs / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

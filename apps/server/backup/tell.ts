/** A step of long work: so many bytes of this are done. */
export interface Step {
  readonly what: string
  readonly bytes: number
}
export type Tell = (step: Step) => void

export const tellNobody: Tell = () => undefined

const EVERY_MS = 2000
const MB = 1024 * 1024

/** Tells on standard error how far the work is, every other second. */
export function tellOnStderr(): Tell {
  const began = performance.now()
  let last = began
  let bytes = 0
  return (step) => {
    bytes += step.bytes
    const now = performance.now()
    if (now - last < EVERY_MS) return
    last = now
    const seconds = (now - began) / 1000
    process.stderr.write(`… ${step.what} · ${(bytes / MB).toFixed(0)} MB · ${(bytes / MB / seconds).toFixed(0)} MB/s\n`)
  }
}

/** Resolves when the thing checked works, throws when it doesn't. */
export type Check = () => Promise<unknown> | void

export interface CheckResult {
  readonly name: string
  readonly ok: boolean
  readonly milliseconds: number
  /** `failed` or `slow`; the cause itself is for the log, not for whoever asks. */
  readonly reason?: 'failed' | 'slow'
}

export interface HealthReport {
  readonly ok: boolean
  readonly checks: readonly CheckResult[]
  /** Names of what needs a person. */
  readonly alarms: readonly string[]
}

export interface Health {
  /** Adds a check that must pass before requests are sent here (database reached, migrations done, disk has room). */
  whenReady(name: string, check: Check): void
  /** Adds a check without which the process should be started anew. */
  whileAlive(name: string, check: Check): void
  /** For /healthz: is the process itself working? */
  live(): Promise<HealthReport>
  /** For /readyz: may it be sent requests? False from the first moment of stopping. */
  ready(): Promise<HealthReport>
  /** What needs a person though the process works; named in /readyz, which does not fail for it. */
  alarms(raised: () => readonly string[]): void
  /** From now on not ready, so that a balancer sends requests elsewhere while those under way finish. */
  stopping(): void
}

/** The named checks of this process; each has `timeoutMs` (2 s) before it counts as failed, and `onFailure` hears why. */
export function createHealth(
  options: {
    readonly timeoutMs?: number
    readonly onFailure?: (name: string, error: unknown) => void
  } = {},
): Health {
  const { timeoutMs = 2000, onFailure } = options
  const alive = new Map<string, Check>()
  const ready = new Map<string, Check>()
  let isStopping = false
  let raised: () => readonly string[] = () => []

  const run = async (name: string, check: Check): Promise<CheckResult> => {
    const started = performance.now()
    const result = await Promise.race([
      outcomeOf(check, (error) => onFailure?.(name, error)),
      after(timeoutMs, 'slow' as const),
    ])
    const milliseconds = Math.round(performance.now() - started)
    return result === 'passed' ? { name, ok: true, milliseconds } : { name, ok: false, milliseconds, reason: result }
  }

  const report = async (checks: ReadonlyMap<string, Check>): Promise<HealthReport> => {
    const results = await Promise.all([...checks].map(([name, check]) => run(name, check)))
    return { ok: results.every(({ ok }) => ok), checks: results, alarms: raised() }
  }

  return {
    whenReady: (name, check) => void ready.set(name, check),
    whileAlive: (name, check) => void alive.set(name, check),
    live: () => report(alive),
    async ready() {
      const found = await report(new Map([...alive, ...ready]))
      return { ...found, ok: found.ok && !isStopping }
    },
    alarms(read) {
      raised = read
    },
    stopping() {
      isStopping = true
    },
  }
}

async function outcomeOf(check: Check, onFailure: (error: unknown) => void): Promise<'passed' | 'failed'> {
  try {
    await check()
    return 'passed'
  } catch (error) {
    onFailure(error)
    return 'failed'
  }
}

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value).unref())
}

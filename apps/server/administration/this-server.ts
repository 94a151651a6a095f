import type { Database } from '#platform/db'
import type { Health, Metrics } from '#platform/observe'

/** What only the running process knows of itself. */
export interface ThisServer {
  readonly version: string
  readonly role: string
  readonly startedAt: string
  readonly filesDir: string
  readonly health: Health
  readonly metrics: Metrics
  readonly pool: Database['pool']
}

let running: ThisServer | undefined

/** Tells the administration's pages of the process that they are answered by; once, at start. */
export function introduceServer(server: ThisServer): void {
  running = server
}

/** The process that answers; undefined where none was introduced. */
export function thisServer(): ThisServer | undefined {
  return running
}

/** What whoever runs the server is told when it does not start: what happened, what is safe, what to do. */
interface Said {
  readonly what: string
  readonly next: string
}

/** May starting again do, once somebody else has finished or come back, or must something be put right first? */
export type Remedy = 'start-again' | 'put-right'

/** The exit codes of a server that did not start (as in sysexits.h): a service manager tries again after the first only. */
export const EXIT_CODES: Readonly<Record<Remedy, number>> = { 'start-again': 75, 'put-right': 78 }

/** The server, a backup or a restore does not start, and says so in plain words. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly exitCode: number

  constructor(remedy: Remedy, vi: Said, en: Said, options?: ErrorOptions) {
    super(
      [
        `Chưa chạy được: ${vi.what}.`,
        `  Việc cần làm: ${vi.next}`,
        `Not started: ${en.what}.`,
        `  To do: ${en.next}`,
      ].join('\n'),
      options,
    )
    this.exitCode = EXIT_CODES[remedy]
  }
}

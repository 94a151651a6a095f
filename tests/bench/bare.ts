import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CouncilId } from '#platform/access'
import type { Statement, Task } from './bare.process.ts'

export type { Statement } from './bare.process.ts'

/** The reference's process. */
export class Bare {
  readonly #process: ChildProcess

  private constructor(process: ChildProcess) {
    this.#process = process
  }

  static async start(url: string, council: CouncilId): Promise<Bare> {
    const started = fork(join(import.meta.dirname, 'bare.process.ts'), [url, council])
    await once(started, 'message')
    return new Bare(started)
  }

  /** So many calls of these statements, one after the other in each; the time of each call in ms. */
  async run(how: Task['how'], calls: number, statements: readonly Statement[]): Promise<number[]> {
    this.#process.send({ how, calls, statements } satisfies Task)
    const [times] = (await once(this.#process, 'message')) as [number[]]
    return times
  }

  stop(): void {
    if (this.#process.connected) this.#process.disconnect()
  }
}

import { Worker } from 'node:worker_threads'
import { checked } from './checked.ts'
import type { Paper } from './paper.ts'
import type { Answer, Order, Work } from './render.worker.ts'
import type { SlipSheet } from './slips.ts'

/** No paper within the limits takes a tenth of this; what does is stopped rather than let hold up the others. */
const PATIENCE_MS = 60_000

type Waiting = {
  readonly resolve: (file: Buffer) => void
  readonly reject: (reason: Error) => void
  readonly timer: NodeJS.Timeout
}

/** One thread prints all papers, one after the other: fonts and compiler are loaded once, and requests go on meanwhile. */
class Printer {
  readonly #worker = new Worker(new URL('./render.worker.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor() {
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', (reason: Error) => this.#fail(reason))
    this.#worker.on('exit', () => this.#fail(new Error('The printing thread ended')))
  }

  print(work: Work): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
    const id = (this.#last += 1)
    const timer = setTimeout(() => this.#fail(new Error('Printing took too long')), PATIENCE_MS)
    this.#waiting.set(id, { resolve, reject, timer })
    this.#worker.ref()
    this.#worker.postMessage({ id, work } satisfies Order, [])
    return promise
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(answer.id)
    // An idle printer does not keep the process alive.
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('file' in answer)
      waiting.resolve(Buffer.from(answer.file.buffer, answer.file.byteOffset, answer.file.byteLength))
    else waiting.reject(new Error(answer.problem))
  }

  /** Those who wait learn of it; the next paper gets a new thread. */
  #fail(reason: Error): void {
    if (printer === this) printer = undefined
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(reason)
    }
    this.#waiting.clear()
    void this.#worker.terminate()
  }
}

let printer: Printer | undefined

function printed(work: Work): Promise<Buffer> {
  printer ??= new Printer()
  return printer.print(work)
}

async function rendered(format: 'word' | 'pdf', paper: Paper): Promise<Buffer> {
  return printed({ format, paper: checked(paper) })
}

/** The paper as a Word file (.docx, Times New Roman), laid out by Decree 30/2020; refuses 'platform/too-large'. */
export const renderWord = (paper: Paper): Promise<Buffer> => rendered('word', paper)

/** The paper as PDF/A-2b with its fonts inside, laid out by Decree 30/2020; refuses 'platform/too-large'. */
export const renderPdf = (paper: Paper): Promise<Buffer> => rendered('pdf', paper)

/** Slips for many people as one PDF/A-2b, one or two a page, each with its code in large letters and as a QR. */
export const renderSlips = (sheet: SlipSheet): Promise<Buffer> => printed({ format: 'slips', sheet })

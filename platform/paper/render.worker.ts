import { parentPort } from 'node:worker_threads'
import { layOut } from './layout.ts'
import type { Paper } from './paper.ts'
import { drawPdf } from './pdf.ts'
import { drawWord } from './word.ts'

export type Order = { readonly id: number; readonly format: 'word' | 'pdf'; readonly paper: Paper }
export type Answer =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly problem: string }

const draw = { word: drawWord, pdf: drawPdf } as const

async function answerTo({ id, format, paper }: Order): Promise<Answer> {
  try {
    return { id, file: await draw[format](layOut(paper)) }
  } catch (reason) {
    return { id, problem: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) }
  }
}

parentPort?.on('message', (order: Order) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer, []))
})

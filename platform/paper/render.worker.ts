import { parentPort } from 'node:worker_threads'
import { layOut } from './layout.ts'
import type { Paper } from './paper.ts'
import { drawPdf, drawSlips } from './pdf.ts'
import type { SlipSheet } from './slips.ts'
import { drawWord } from './word.ts'

export type Work =
  | { readonly format: 'word' | 'pdf'; readonly paper: Paper }
  | { readonly format: 'slips'; readonly sheet: SlipSheet }
export type Order = { readonly id: number; readonly work: Work }
export type Answer =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly problem: string }

const draw = { word: drawWord, pdf: drawPdf } as const

async function answerTo({ id, work }: Order): Promise<Answer> {
  try {
    if (work.format === 'slips') return { id, file: drawSlips(work.sheet) }
    return { id, file: await draw[work.format](layOut(work.paper)) }
  } catch (reason) {
    return { id, problem: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) }
  }
}

parentPort?.on('message', (order: Order) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer, []))
})

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Layout } from './blocks.ts'
import { breakable, program } from './pdf.program.ts'
import { slipsProgram } from './slips.program.ts'
import { drawn, type SlipSheet } from './slips.ts'
import { fontFiles, printable } from './tinos.ts'

/** Fonts are parsed once; compiled parts are kept and age out after this many papers. */
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fontFiles] }] })
const KEPT_FOR_PAPERS = 5

/** The layout as PDF/A-2b in Tinos; the same layout gives the same bytes. */
export function drawPdf(layout: Layout): Buffer {
  // The layout reaches Typst as data: no text of a paper is ever read as Typst's own language.
  const inputs = { layout: JSON.stringify(layout, (key, value: unknown) => (key === 'text' ? shown(value) : value)) }
  return compiled(program, inputs)
}

/** Slips as PDF/A-2b in Tinos, in the order in which they come. */
export function drawSlips(sheet: SlipSheet): Buffer {
  const asItIs = new Set(['qr', 'page', 'madeOn'])
  const inputs = {
    sheet: JSON.stringify(drawn(sheet), (key, value: unknown) => (asItIs.has(key) ? value : shown(value))),
  }
  return compiled(slipsProgram, inputs)
}

function compiled(mainFileContent: string, inputs: Record<string, string>): Buffer {
  try {
    const made = compiler.compile({ mainFileContent, inputs })
    if (made.result === null) {
      const error = made.takeError()
      throw new Error(`Typst refuses the paper: ${JSON.stringify(error?.shortDiagnostics)}`)
    }
    return compiler.pdf(made.result, { pdfStandard: 'a-2b' })
  } finally {
    compiler.evictCache(KEPT_FOR_PAPERS)
  }
}

const shown = (text: unknown) => (typeof text === 'string' ? broken(printable(text)) : text)

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** A word longer than a line of a narrow column may break anywhere; Typst, unlike Word, would let it leave the page. */
const broken = (text: string) =>
  text.replace(/[^\s\u00a0]{25,}/gu, (word) =>
    Array.from(graphemes.segment(word), (part) => part.segment).join(breakable),
  )

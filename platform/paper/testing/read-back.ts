import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy, StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** What a Word file says: a line for each paragraph, in the file's order. */
export const wordText = (file: Buffer): string =>
  [...wordPart(file, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!).join(''))
    .map(unescaped)
    .join('\n')

/** One part of a Word file as it is written. */
export function wordPart(file: Buffer, path: string): string {
  const part = unzipSync(file)[path]
  if (part === undefined) throw new Error(`The Word file has no ${path}`)
  return strFromU8(part)
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescaped = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!)

export type PdfPage = {
  readonly width: number
  readonly height: number
  /** The text of the paper itself, in the order in which a screen reader reads it. */
  readonly text: string
  /** What every page repeats: its number, the sample mark, repeated table heads. */
  readonly repeated: string
}

/** What each page of a tagged PDF says. */
export async function pdfPages(file: Buffer): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
  try {
    const document = await task.promise
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await pageOf(await document.getPage(number)))
    return pages
  } finally {
    await task.destroy()
  }
}

const repeated = 'repeated'

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const said = new Map<string, string>()
  const nesting: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const where = nesting.at(-1) ?? repeated
      said.set(where, (said.get(where) ?? '') + item.str + (item.hasEOL ? '\n' : ''))
    } else if (item.type === 'endMarkedContent') nesting.pop()
    else nesting.push(item.id ?? nesting.at(-1) ?? repeated)
  }
  const tree = await page.getStructTree()
  return { width, height, text: tree === null ? '' : readOut(tree, said), repeated: said.get(repeated) ?? '' }
}

/** Follows the tags; whatever is more than a stretch of a line ends with a line break. */
function readOut(node: StructTreeNode | StructTreeContent, said: ReadonlyMap<string, string>): string {
  if ('id' in node) return said.get(node.id) ?? ''
  const text = node.children.map((child) => readOut(child, said)).join('')
  return ['Span', 'Strong', 'Em'].includes(node.role) ? text : `${text}\n`
}

/** What a PDF says, without page numbers and marks. */
export const pdfText = async (file: Buffer): Promise<string> =>
  (await pdfPages(file)).map((page) => page.text).join('\n')

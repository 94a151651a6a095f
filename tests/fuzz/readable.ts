import { unzipSync } from 'fflate'
import { pdfPages } from '../../platform/paper/testing/read-back.ts'

/** A reply as text: of a workbook, a document or an archive what is packed in it, of a PDF what it says. */
export async function readable(bytes: Buffer): Promise<string> {
  const head = bytes.subarray(0, 5).toString('latin1')
  if (head.startsWith('PK\u0003\u0004')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('\n')
  }
  // A file that somebody uploaded need not be one that can be read.
  if (head === '%PDF-') {
    return pdfPages(bytes).then(
      (pages) => pages.map(({ text, repeated }) => `${repeated}\n${text}`).join('\n'),
      () => bytes.toString('latin1'),
    )
  }
  return bytes.toString()
}

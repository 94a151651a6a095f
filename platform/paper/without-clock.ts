import { Packer, type Document } from 'docx'
import type { Layout } from './blocks.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)

/** 1980-01-01 00:00, the first moment that a ZIP file can tell. */
const zipEpoch = 0x00210000

/**
 * Packs a Word file without the machine's clock in it: the properties carry the day on which the paper is made, and the times
 * of the ZIP entries are its epoch. Else the same paper would have other bytes, and another hash, each time.
 */
export async function packedWithoutClock(document: Document, layout: Layout): Promise<Buffer> {
  const overrides = [{ path: 'docProps/core.xml', data: properties(layout) }]
  const file = await Packer.toBuffer(document, undefined, overrides)
  for (const entry of entries(file)) {
    file.writeUInt32LE(zipEpoch, entry.directory + 12)
    file.writeUInt32LE(zipEpoch, entry.local + 10)
  }
  return file
}

function properties({ title, author, madeOn }: Layout): string {
  const day = ['created', 'modified']
    .map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:${what}>`)
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>vi</dc:language>` +
    `${day}</cp:coreProperties>`
  )
}

/** Where each entry stands in the ZIP's directory and in the file itself. */
function* entries(file: Buffer): Generator<{ directory: number; local: number }> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let directory = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    yield { directory, local: file.readUInt32LE(directory + 42) }
    directory +=
      46 + file.readUInt16LE(directory + 28) + file.readUInt16LE(directory + 30) + file.readUInt16LE(directory + 32)
  }
}

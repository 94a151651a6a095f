import { Readable } from 'node:stream'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'

/** Small real files of each kind, made by the programs that users' files come from or byte by byte. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A picture's frame around no pixels: start, JFIF header, end. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010101004800480000ffd9', 'hex')
/** A WebP of one pixel, whole by its own length. */
export const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
/** The first bytes of an OLE file: Word and Excel 97-2003, and every password-protected newer one. */
export const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])

export async function aDocx(text = 'Báo cáo kết quả tiếp xúc cử tri'): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))
}

export async function anXlsx(text = 'Kiến nghị'): Promise<Buffer> {
  return writeXlsxFile([[{ value: text, type: String }]]).toBuffer()
}

/** The same archive with parts added or replaced. */
export function withParts(archive: Uint8Array, parts: Record<string, string | Uint8Array>): Buffer {
  const added = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return Buffer.from(zipSync({ ...unzipSync(archive), ...Object.fromEntries(added) }))
}

/** A stream of these bytes in uneven pieces. */
export function streamOf(bytes: Uint8Array): Readable {
  return Readable.from(
    (function* pieces() {
      for (let at = 0, size = 1; at < bytes.length; at += size, size = 1 + ((size * 7) % 4093))
        yield bytes.subarray(at, at + size)
    })(),
  )
}

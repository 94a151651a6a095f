import writeXlsxFile from 'write-excel-file/node'
import { aDocx, anXlsx, JPEG, PDF, PNG } from '../../platform/files/sample-files.testing.ts'
import type { UploadedFile } from './requests.ts'

/** Small whole files of the kinds that people upload, and what is none. */
export const FILES = {
  pdf: { name: 'công văn.pdf', content: PDF },
  png: { name: 'ảnh.png', content: PNG },
  jpeg: { name: 'ảnh.jpg', content: JPEG },
  docx: { name: 'dự thảo.docx', content: await aDocx() },
  xlsx: { name: 'bảng.xlsx', content: await anXlsx() },
} as const satisfies Record<string, UploadedFile>

export const SPOILT_FILES: readonly UploadedFile[] = [
  { name: 'rỗng.xlsx', content: Buffer.alloc(0) },
  { name: 'không phải.xlsx', content: Buffer.from('PK\u0003\u0004 không phải bảng tính') },
  { name: 'cụt.xlsx', content: FILES.xlsx.content.subarray(0, 900) },
  { name: 'cụt.pdf', content: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n') },
  { name: '../../ra ngoài.png', content: PNG },
  { name: 'ảnh\u0000.png', content: Buffer.alloc(3000, 0xff) },
  { name: 'MẬT.docx', content: Buffer.from(`PK\u0005\u0006${'\u0000'.repeat(18)}`, 'latin1') },
  { name: `${'dài'.repeat(200)}.pdf`, content: PDF },
  { name: 'trang.html', content: Buffer.from('<script>alert(1)</script>') },
]

/** A workbook with these rows, the first of them the names of the columns. */
export async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<UploadedFile> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  )
  return { name: 'danh sách.xlsx', content: await writeXlsxFile(cells).toBuffer() }
}

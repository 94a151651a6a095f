import type { Actor } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { renderPdf } from '#platform/paper'
import { type RowOf, sheet, text, writeSheet } from '#platform/sheets'
import { record } from '../record.ts'
import type { Language } from './holding.ts'
import { heldAbout, readMyData } from './my-data.ts'
import { myDataPaper } from './my-data-paper.ts'
import type { Privacy } from './privacy.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const JSON_FILE = 'application/json'
export const PDF = 'application/pdf'

export const DATA_FORMATS = ['json', 'xlsx', 'pdf'] as const

const columns = [
  { key: 'part', header: 'Nhóm thông tin', example: 'Tài khoản', parse: text(), width: 32 },
  { key: 'row', header: 'Bản ghi', example: '1', parse: text(), width: 10 },
  { key: 'field', header: 'Mục', example: 'Họ và tên', parse: text(), width: 28 },
  { key: 'value', header: 'Nội dung', example: 'Nguyễn Văn A', parse: text(), width: 60 },
] as const
const dataSheet = sheet({ name: 'Dữ liệu về tôi', columns })

/** Everything that is held about who asks, as a file that they keep; that it was taken out is on record. */
export async function exportMyData(
  tx: Tx,
  actor: Actor,
  privacy: Privacy,
  { language, format }: { readonly language: Language; readonly format: (typeof DATA_FORMATS)[number] },
): Promise<Download> {
  await record(tx, actor, {
    kind: 'privacy.data-exported',
    subject: { kind: 'identity/account', id: actor.account },
    after: { format },
  })
  const name = `du-lieu-ve-toi-${today(tx.clock)}.${format}`
  if (format === 'pdf') {
    const written = await myDataPaper(tx, {
      name: await ownName(tx, actor, privacy),
      council: actor.as.council,
      data: await readMyData(tx, actor, privacy, language),
      language,
    })
    return { content: () => renderPdf(written), type: PDF, name }
  }
  const held = await tx.asSystem('a person exports what is held about them', (own) =>
    heldAbout(own, actor, privacy, language),
  )
  if (format === 'json') {
    return { content: Buffer.from(JSON.stringify({ on: today(tx.clock), held }, null, 2)), type: JSON_FILE, name }
  }
  const rows: RowOf<typeof columns>[] = held.flatMap((part) =>
    part.rows.flatMap((row, at) =>
      part.columns.map(({ key, title }) => ({
        part: part.title,
        row: String(at + 1),
        field: title,
        value: row[key] === null || row[key] === undefined ? null : String(row[key]),
      })),
    ),
  )
  return { content: await writeSheet(dataSheet, rows), type: XLSX, name }
}

async function ownName(tx: Tx, { account }: Actor, { accountNames }: Privacy): Promise<string> {
  const names = await tx.asSystem('a person exports what is held about them', (own) => accountNames(own, [account]))
  return names.get(account) ?? ''
}

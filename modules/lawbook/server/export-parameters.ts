import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { date, type RowOf, sheet, text, writeSheet } from '#platform/sheets'
import { type ParameterCard, type ParameterFilter, lawbookMessagesVi as vi, valueInWords } from '#lawbook'
import { readAllCards } from './read-cards.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const words = text()
const columns = [
  { key: 'area', header: 'Lĩnh vực', parse: words, example: 'Kỳ họp, biểu quyết, chất vấn', width: 28 },
  {
    key: 'name',
    header: 'Nội dung quy định',
    required: true,
    parse: words,
    example: 'Thời hạn gửi tài liệu',
    width: 44,
  },
  { key: 'value', header: 'Giá trị', parse: words, example: '7 ngày trước ngày khai mạc kỳ họp', width: 48 },
  { key: 'source', header: 'Áp dụng cho', parse: words, example: 'Cấp xã', width: 18 },
  { key: 'from', header: 'Áp dụng từ ngày', parse: date(), example: '01/07/2025' },
  { key: 'to', header: 'Đến hết ngày', parse: date(), example: '31/12/2026' },
  { key: 'basis', header: 'Căn cứ', parse: words, example: '72/2025/QH15', width: 32 },
  { key: 'article', header: 'Điều, khoản', parse: words, example: 'Điều 30', width: 18 },
  { key: 'status', header: 'Xác nhận', parse: words, example: 'Đã xác nhận', width: 36 },
  { key: 'note', header: 'Ghi chú', parse: words, example: 'Luật không còn nêu', width: 36 },
  { key: 'key', header: 'Mã', required: true, parse: words, example: 'session.quorum', width: 30 },
] as const

type Row = RowOf<typeof columns>

/** The values in force for the council on a day as Excel, one row a key, narrowed like the list. */
export async function exportParameters(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  filter: ParameterFilter,
): Promise<Download> {
  const on = filter.on ?? today(tx.clock)
  const cards = await readAllCards(tx, actor, council, { ...filter, on })
  const content = await writeSheet(sheet({ name: 'Sổ tay pháp lý', columns }), cards.map(rowOf))
  return { content, type: XLSX, name: `so-tay-phap-ly-${on}.xlsx` }
}

function rowOf({ key, kind, area, name, note, inForce }: ParameterCard): Row {
  return {
    key,
    area: vi.areas[area],
    name: name.vi,
    value: inForce && valueInWords(kind, inForce.value, vi),
    source: inForce && vi.levels[inForce.source],
    from: inForce && inForce.from,
    to: inForce && inForce.to,
    basis: inForce && inForce.basis,
    article: inForce && inForce.article,
    status: inForce && vi.statuses[inForce.status],
    note: note && note.vi,
  }
}

import type { InnerNode, Paper, PaperNode } from '../paper.ts'
import * as write from '../builders.ts'

/** One node of each kind: a kind that is missing here does not compile, so the golden test cannot forget one. */
const inner: { readonly [Kind in InnerNode['kind']]: InnerNode } = {
  'legal-bases': write.legalBases([
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
  ]),
  addressees: write.addressees(['Ủy ban Thường vụ Quốc hội', 'Hội đồng nhân dân tỉnh']),
  division: write.division('Chương I', 'QUY ĐỊNH CHUNG'),
  article: write.article('Điều 1.', 'Phạm vi điều chỉnh'),
  heading: write.heading(1, 'I. VỀ KẾT QUẢ HOẠT ĐỘNG'),
  paragraph: write.p([
    'Thường trực HĐND tỉnh đã ',
    write.b('tổng hợp'),
    ' và chuyển ',
    write.figure('62', { measure: 'voters.petitions', value: 62 }),
    ' ý kiến, kiến nghị ',
    write.i('(trong đó 20 kiến nghị thuộc thẩm quyền cấp xã)'),
    '.',
  ]),
  list: write.list(['Nguyễn Thị Hằng', 'Trương Mỹ Hoa', ['Đặng ', write.b('Quỳnh'), ' Như']], 'letter'),
  table: write.table({
    caption: 'Kiến nghị theo lĩnh vực',
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
    ],
    head: [
      [write.cell('STT', { down: 2 }), write.cell('Lĩnh vực', { down: 2 }), write.cell('Số kiến nghị', { across: 2 })],
      ['Đã trả lời', 'Đang giải quyết'],
    ],
    rows: [
      ['1', 'Kinh tế - ngân sách', '24', '07'],
      [write.cell(write.b('Tổng cộng'), { across: 2, align: 'center' }), '24', '07'],
    ],
  }),
  'page-break': write.pageBreak(),
  signatures: write.signatures(
    { authority: ['THƯ KÝ'], name: 'Lê Thị Ngọc Ánh' },
    { authority: ['CHỦ TỌA'], name: 'Phạm Đức Huỳnh' },
  ),
}

const outer: { readonly [Kind in Exclude<PaperNode['kind'], InnerNode['kind']>]: PaperNode } = {
  annex: write.annex(
    'Phụ lục I',
    'DANH MỤC NGHỊ QUYẾT',
    [write.heading(2, '1. Nghị quyết'), write.p('Xã Yên Dũng; phường Kinh Bắc.', { align: 'center' })],
    { landscape: true },
  ),
}

/** A paper that holds every kind of node, in the order of the union above. */
export const everyNode = (changes: Partial<Paper> = {}): Paper => ({
  ...write.paper({
    parentBody: ['Hội đồng nhân dân', 'tỉnh Bắc Ninh'],
    issuingBody: ['Thường trực', 'Hội đồng nhân dân'],
    number: '05',
    code: 'BC-HĐND',
    place: 'Bắc Ninh',
    date: '2026-02-03',
    madeOn: '2026-02-03',
    typeName: 'Báo cáo',
    subject: 'Kết quả giám sát việc giải quyết kiến nghị của cử tri',
    body: [
      ...write.ended([
        ...Object.values(inner),
        write.heading(2, '1. Tiếp xúc cử tri'),
        write.heading(3, '1.1. Trước kỳ họp'),
        write.heading(4, 'a) Cách thức'),
        write.list(['Trực tiếp', 'Trực tuyến'], 'plus'),
        write.list(['Một', 'Hai'], 'number'),
        write.list(['Đúng hạn;', 'Quá hạn.']),
        write.p('Trên đây là Báo cáo kết quả giám sát.'),
      ]),
      ...Object.values(outer),
    ],
    signature: { authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Văn Quyền' },
    recipients: ['Ban Công tác đại biểu (báo cáo)', 'Đại biểu HĐND tỉnh', 'Lưu: VT, HS'],
  }),
  ...changes,
})

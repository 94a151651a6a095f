import type { RefusalTexts } from '#platform/refusal'
import type { refuse } from './refusals.ts'

const refusals: RefusalTexts<typeof refuse> = {
  'measures/no-such-measure': {
    title: 'Không có chỉ tiêu này',
    detail: 'Chỉ tiêu "{measure}" không có trong danh mục.',
    next: 'Chọn một chỉ tiêu trong danh mục.',
  },
  'measures/no-such-breakdown': {
    title: 'Chỉ tiêu không tách theo cách này',
    detail: '"{measure}" không tách được theo "{breakdown}".',
    next: 'Chọn một cách tách có trong định nghĩa của chỉ tiêu.',
  },
  'measures/already-reported': {
    title: 'Kỳ này đã báo cáo',
    detail: 'Nhóm số liệu đã được ký xác nhận đầy đủ cho kỳ này. Bản đã ký được giữ nguyên.',
    next: 'Nếu cần xác nhận lại, rút bản đã ký trước.',
  },
  'measures/already-declared': {
    title: 'Kỳ này đã có số kê khai',
    detail: 'Chỉ tiêu đã có số kê khai của kỳ này. Số đã ghi được giữ nguyên.',
    next: 'Mở số đã kê khai để sửa, nêu rõ lý do.',
  },
  'measures/period-not-begun': {
    title: 'Kỳ này chưa bắt đầu',
    detail: 'Chưa đến ngày {day}, nên chưa thể xác nhận số liệu đầy đủ. Chưa có gì thay đổi.',
    next: 'Chọn kỳ đã bắt đầu; nếu là số sẽ có, ghi là số dự kiến.',
  },
  'measures/signed-too-early': {
    title: 'Ngày ký không hợp lý',
    detail: 'Ngày ký {day} trước khi kỳ báo cáo bắt đầu hoặc sau ngày hôm nay. Chưa có gì thay đổi.',
    next: 'Kiểm tra lại ngày ký.',
  },
}

export const vi = {
  refusals,
  values: {
    counted: 'Số từ hồ sơ',
    declared: 'Số kê khai',
    zero: 'Không phát sinh',
    'not-reported': 'Chưa báo cáo',
    'not-applicable': 'Không áp dụng',
    forecast: 'Số dự kiến',
  },
  definition: { means: 'Định nghĩa', formula: 'Cách tính', basis: 'Căn cứ', unit: 'Đơn vị tính' },
  coverage: {
    reported: '{reported}/{of} HĐND đã báo cáo',
    missing: 'Chưa báo cáo: {names}',
    recorded: 'Đã ghi {amount}, chưa ký xác nhận đầy đủ',
  },
  since: 'Phát sinh sau khi chốt: thêm {added}, bớt {gone}',
  acts: {
    declare: 'Xác nhận số liệu đầy đủ',
    withdraw: 'Rút xác nhận',
    declareFigure: 'Ghi số kê khai',
    correctFigure: 'Sửa số kê khai',
    withdrawFigure: 'Rút số kê khai',
  },
  audit: {
    'measures.group-reported': 'Xác nhận số liệu đầy đủ',
    'measures.report-withdrawn': 'Rút xác nhận số liệu',
    'measures.figure-declared': 'Ghi số kê khai',
    'measures.figure-corrected': 'Sửa số kê khai',
    'measures.figure-withdrawn': 'Rút số kê khai',
  },
}

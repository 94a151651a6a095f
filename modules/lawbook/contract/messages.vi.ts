import type { RefusalTexts } from '#platform/refusal'
import type { ParameterArea } from './parameter-key.ts'
import type { ParameterLevel, ParameterStatus } from './parameter.ts'
import type { Bound, CountUnit, ParameterKind, QuotaValue, ShareBase } from './parameter-value.ts'
import type { refuse } from './refusals.ts'

const texts: RefusalTexts<typeof refuse> = {
  'lawbook/none-in-force': {
    title: 'Chưa có quy định cho ngày này',
    detail: 'Sổ tay pháp lý chưa có giá trị của “{key}” áp dụng vào ngày {on}. Chưa có gì được lưu.',
    next: 'Bổ sung giá trị và căn cứ trong Sổ tay pháp lý, hoặc nhập thời hạn ghi trong văn bản.',
  },
  'lawbook/only-the-law-sets-it': {
    title: 'Cơ quan không tự đặt giá trị này',
    detail: 'Giá trị do luật hoặc cơ quan cấp trên quy định. Giá trị đang áp dụng được giữ nguyên.',
    next: 'Nếu quy định đã thay đổi, đề nghị quản trị viên cấp tỉnh cập nhật kèm căn cứ.',
  },
  'lawbook/value-does-not-fit': {
    title: 'Giá trị không đúng loại',
    detail:
      'Giá trị gửi lên không cùng loại, chiều tính hoặc đơn vị với quy định này. Giá trị đang áp dụng được giữ nguyên.',
    next: 'Kiểm tra loại giá trị, đơn vị và mốc tính rồi gửi lại.',
  },
  'lawbook/a-later-value-stands': {
    title: 'Đã có giá trị áp dụng từ ngày muộn hơn',
    detail: 'Từ ngày {from} đã có một giá trị khác. Hai giá trị không áp dụng cùng một ngày. Chưa có gì thay đổi.',
    next: 'Chọn ngày áp dụng muộn hơn, hoặc kết thúc giá trị đó trước.',
  },
  'lawbook/ends-before-it-starts': {
    title: 'Ngày kết thúc trước ngày áp dụng',
    detail: 'Giá trị áp dụng từ ngày {from}. Chưa có gì thay đổi.',
    next: 'Chọn ngày kết thúc từ ngày {from} trở đi.',
  },
  'lawbook/needs-a-basis': {
    title: 'Không tìm thấy căn cứ',
    detail: 'Văn bản làm căn cứ không có trong danh mục. Chưa có gì thay đổi.',
    next: 'Thêm văn bản vào danh mục căn cứ rồi thực hiện lại.',
  },
  'lawbook/nothing-to-undo': {
    title: 'Không có gì để hoàn tác',
    detail: 'Không có thay đổi nào của quản trị viên còn hoàn tác được ở đây. Mọi giá trị được giữ nguyên.',
    next: 'Tải lại trang để xem giá trị hiện tại.',
  },
  'lawbook/basis-cited': {
    title: 'Văn bản đang là căn cứ',
    detail: 'Có {count} giá trị hoặc văn bản đang dẫn đến văn bản này. Chưa có gì thay đổi.',
    next: 'Chọn căn cứ khác cho các giá trị đó trước, rồi thực hiện lại.',
  },
  'lawbook/basis-known': {
    title: 'Văn bản đã có trong danh mục',
    detail: 'Đã có văn bản số {number} của cơ quan này. Không thêm lần nữa.',
    next: 'Dùng văn bản đã có, hoặc kiểm tra lại số, ký hiệu.',
  },
}

const areas: Record<ParameterArea, string> = {
  composition: 'Tổ chức, đại biểu',
  sessions: 'Kỳ họp, biểu quyết, chất vấn',
  resolutions: 'Nghị quyết',
  standing: 'Thường trực HĐND, giải trình, tín nhiệm',
  supervision: 'Giám sát, khảo sát',
  voters: 'Tiếp xúc cử tri, kiến nghị cử tri',
  citizens: 'Tiếp công dân, đơn thư',
  documents: 'Văn bản, tài liệu',
  reports: 'Báo cáo, thống kê',
  targets: 'Chỉ tiêu của Đề án',
  security: 'Thời gian, an toàn thông tin',
}

const statuses: Record<ParameterStatus, string> = {
  verified: 'Đã xác nhận',
  'superseded-default': 'Chưa xác nhận căn cứ: theo văn bản đã hết hiệu lực',
  secondary: 'Chưa xác nhận căn cứ: biết qua tài liệu khác',
  unverified: 'Chưa xác nhận căn cứ',
  local: 'Đã xác nhận: quy định của địa phương',
}

const levels: Record<ParameterLevel | 'own', string> = {
  own: 'Quy chế của cơ quan',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  both: 'Các cấp',
}

const kinds: Record<ParameterKind, string> = {
  days: 'Thời hạn',
  count: 'Số lượng',
  range: 'Khoảng',
  threshold: 'Tỷ lệ để quyết định',
  ratio: 'Tỷ lệ cần đạt',
  quota: 'Chỉ tiêu',
  scale: 'Số đại biểu theo dân số',
  yearly: 'Ngày hằng năm',
  date: 'Ngày',
  code: 'Danh mục',
  text: 'Quy định bằng lời',
}

const bounds: Record<Bound, string> = {
  'at-least': 'ít nhất',
  'more-than': 'quá',
  exactly: 'đúng',
  'at-most': 'không quá',
  'fewer-than': 'dưới',
}

const shareBases: Record<ShareBase, string> = {
  'all-delegates': 'tổng số đại biểu HĐND',
  'delegates-in-office': 'tổng số đại biểu HĐND hiện có',
  'seats-by-law': 'tổng số đại biểu được bầu theo luật',
  'seats-of-election-unit': 'số đại biểu được bầu ở đơn vị bầu cử',
  'standing-members': 'tổng số thành viên Thường trực HĐND',
  'listed-voters': 'tổng số cử tri ghi trong danh sách',
  'commune-voters': 'tổng số cử tri của cấp xã',
  'valid-votes': 'số phiếu hợp lệ',
  candidates: 'số người trong danh sách chính thức',
  'working-time': 'thời gian làm việc trong năm',
}

const units: Record<CountUnit | 'calendar' | 'working', string> = {
  calendar: 'ngày',
  working: 'ngày làm việc',
  hour: 'giờ',
  'day-of-month': 'ngày trong tháng',
  month: 'tháng',
  year: 'năm',
  time: 'lần',
  person: 'người',
  delegate: 'đại biểu',
  'vice-chair': 'Phó Chủ tịch',
  'vice-head': 'Phó Trưởng Ban',
  deputy: 'cấp phó',
  division: 'phòng',
  voter: 'cử tri',
  column: 'cột',
  character: 'ký tự',
  point: 'điểm',
  millimetre: 'mm',
  'type-size': 'cỡ chữ',
  'dots-per-inch': 'dpi',
  percent: '%',
  decimal: 'chữ số thập phân',
  'security-level': 'cấp độ',
  'digital-user': 'người dùng',
}

const periods: Record<QuotaValue['per'], string> = {
  meeting: 'mỗi kỳ họp thường lệ',
  month: 'mỗi tháng',
  quarter: 'mỗi quý',
  year: 'mỗi năm',
  term: 'mỗi nhiệm kỳ',
  once: 'một lần',
  running: 'thường xuyên',
}

export const vi = {
  refusals: texts,
  areas,
  statuses,
  levels,
  kinds,
  bounds,
  shareBases,
  units,
  periods,
  directions: { after: 'kể từ {anchor}', before: 'trước {anchor}' },
  share: '{bound} {share} {whole}',
  scale: {
    base: '{seats} đại biểu cho {people} người đầu',
    step: 'thêm 1 đại biểu cho mỗi {every} người',
    stepUpTo: 'thêm 1 đại biểu cho mỗi {every} người đến {people} người',
    most: 'không quá {seats} đại biểu',
  },
  yearly: {
    same: 'ngày {day} hằng năm',
    before: 'ngày {day} của {years} năm trước',
    after: 'ngày {day} của {years} năm sau',
  },
  sources: { library: 'Danh mục gốc', administrator: 'Quản trị viên cập nhật' },
  holidays: { off: 'Ngày nghỉ', working: 'Ngày làm bù', provisional: 'Dự kiến, chờ thông báo chính thức' },
}

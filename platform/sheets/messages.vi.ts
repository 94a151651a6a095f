import type { RefusalTexts } from '#platform/refusal'
import type { refuse } from './refusals.ts'

const texts: RefusalTexts<typeof refuse> = {
  'sheets/not-xlsx': {
    title: 'Tệp không phải là Excel (.xlsx)',
    detail: 'Nội dung tệp không phải là sổ Excel dạng .xlsx. Chưa có gì được nhập.',
    next: 'Mở tệp bằng Excel hoặc LibreOffice, lưu dưới dạng .xlsx rồi chọn lại.',
  },
  'sheets/protected': {
    title: 'Tệp có mật khẩu hoặc ở định dạng cũ',
    detail: 'Không đọc được tệp vì có mật khẩu, hoặc ở định dạng Excel 97-2003 (.xls). Chưa có gì được nhập.',
    next: 'Bỏ mật khẩu, lưu dưới dạng .xlsx rồi chọn lại.',
  },
  'sheets/damaged': {
    title: 'Tệp Excel bị hỏng',
    detail: 'Không đọc được trọn vẹn tệp. Chưa có gì được nhập.',
    next: 'Mở tệp bằng Excel, lưu thành tệp mới rồi chọn lại.',
  },
  'sheets/too-large': {
    title: 'Bảng quá lớn',
    detail: 'Bảng có nhiều hơn {rows} dòng hoặc {columns} cột, hoặc khi mở ra quá nặng. Chưa có gì được nhập.',
    next: 'Xóa các dòng, cột trống đã định dạng ở cuối bảng, hoặc chia thành nhiều tệp rồi nhập lần lượt.',
  },
  'sheets/no-header': {
    title: 'Không tìm thấy dòng tiêu đề cột',
    detail: 'Không trang nào (không kể trang ẩn) có dòng tiêu đề với các cột: {columns}. Chưa có gì được nhập.',
    next: 'Tải mẫu nhập, chép dữ liệu vào mẫu rồi chọn lại.',
  },
  'sheets/no-header-there': {
    title: 'Trang này không có dòng tiêu đề cột',
    detail: 'Trang “{sheet}” không có, hoặc không có dòng tiêu đề với các cột: {columns}. Chưa có gì được nhập.',
    next: 'Chọn trang khác của tệp, hoặc tải mẫu nhập và chép dữ liệu vào mẫu.',
  },
}

const reasons = {
  required: 'Cần có nội dung',
  'not-a-date': 'Không đọc được ngày; ghi ngày/tháng/năm, ví dụ 05/02/2026',
  'date-year-only': 'Mới có năm; cần đủ ngày/tháng/năm',
  'date-two-digit-year': 'Năm cần đủ bốn chữ số',
  'date-no-such-day': 'Không có ngày này trong lịch',
  'date-out-of-range': 'Ngày ngoài khoảng từ năm 1900 đến năm 2100',
  'not-a-number': 'Cần một số',
  'ambiguous-number': 'Số có thể hiểu hai cách (1,650 là 1650 hay 1,65?); ghi không có dấu phẩy',
  'not-whole': 'Cần số nguyên',
  'too-small': 'Nhỏ hơn mức thấp nhất là {least}',
  'too-great': 'Lớn hơn mức cao nhất là {most}',
  'too-long': 'Dài quá {longest} ký tự',
  'not-yes-no': 'Ghi «x» hoặc «có» nếu có; để trống hoặc ghi «không» nếu không',
  'not-a-choice': 'Cần một trong: {choices}',
  'not-found': 'Không tìm thấy trong danh mục',
  'several-found': 'Có nhiều hơn một mục trùng tên; ghi rõ hơn',
  'formula-without-value': 'Ô có công thức chưa được tính; mở bằng Excel rồi lưu lại, hoặc dán giá trị',
  'formula-error': 'Công thức trong ô báo lỗi',
  'missing-column': 'Thiếu cột này',
  'duplicate-column': 'Có hai cột cùng tiêu đề này; xóa hoặc đổi tên một cột',
  'unknown-column': 'Cột này không được dùng',
  'example-row': 'Dòng ví dụ của mẫu được bỏ qua',
} as const

const guide = {
  title: 'Hướng dẫn',
  column: 'Cột',
  required: 'Bắt buộc',
  rule: 'Cách ghi',
  example: 'Ví dụ',
  yes: 'Có',
  sample: 'DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ SỬ DỤNG',
  note: 'Không đổi tiêu đề cột. Có thể xóa dòng ví dụ; nếu để lại, dòng đó được bỏ qua khi nhập.',
} as const

const rules = {
  text: 'Chữ, không quá {longest} ký tự',
  int: 'Số nguyên từ {least} trở lên',
  'int-between': 'Số nguyên từ {least} đến {most}',
  date: 'Ngày/tháng/năm, ví dụ 05/02/2026',
  'yes-no': '«x» nếu có; để trống nếu không',
  choice: 'Một trong: {choices}',
  reference: 'Tên như trong danh mục của hệ thống',
} as const

export const vi = { refusals: texts, reasons, guide, rules }

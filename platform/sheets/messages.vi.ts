import type { RefusalTexts } from '#platform/refusal'
import { vi as reasons } from './reasons.vi.ts'
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

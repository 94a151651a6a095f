import type { RefusalTexts } from '#platform/refusal'
import type { refuse } from './refusals.ts'

const texts: RefusalTexts<typeof refuse> = {
  'files/empty': {
    title: 'Tệp không có nội dung',
    detail: 'Tệp «{name}» dài 0 byte. Chưa có gì được lưu.',
    next: 'Mở tệp trên máy để kiểm tra, lưu lại rồi chọn lại.',
  },
  'files/too-large': {
    title: 'Tệp quá lớn',
    detail: 'Tệp «{name}» vượt giới hạn {limit} MB. Chưa có gì được lưu.',
    next: 'Giảm dung lượng (nén ảnh, quét lại ở độ phân giải thấp hơn) hoặc tách thành nhiều tệp.',
  },
  'files/interrupted': {
    title: 'Tệp chưa gửi xong',
    detail: 'Đường truyền bị ngắt khi đang gửi «{name}». Chưa có gì được lưu.',
    next: 'Kiểm tra đường truyền rồi gửi lại.',
  },
  'files/kind-not-allowed': {
    title: 'Loại tệp không được nhận ở đây',
    detail:
      'Nội dung của «{name}» là {found}; ở đây chỉ nhận: {allowed}. Đổi phần đuôi của tên tệp không làm đổi loại tệp. Chưa có gì được lưu.',
    next: 'Lưu hoặc xuất tệp sang một loại được nhận rồi chọn lại.',
  },
  'files/has-macros': {
    title: 'Tệp có chứa macro',
    detail: 'Tệp «{name}» mang theo macro nên không được nhận, để bảo vệ máy của người mở tệp. Chưa có gì được lưu.',
    next: 'Lưu tệp dưới dạng không có macro (.docx, .xlsx) rồi chọn lại.',
  },
  'files/protected': {
    title: 'Tệp có mật khẩu hoặc ở định dạng cũ',
    detail: 'Không đọc được «{name}» vì tệp đặt mật khẩu, hoặc ở định dạng Word, Excel 97-2003. Chưa có gì được lưu.',
    next: 'Bỏ mật khẩu, lưu dưới dạng .docx hoặc .xlsx rồi chọn lại.',
  },
  'files/damaged': {
    title: 'Tệp bị hỏng hoặc thiếu phần cuối',
    detail: 'Không đọc được trọn vẹn «{name}». Chưa có gì được lưu.',
    next: 'Mở tệp trên máy để kiểm tra, lưu hoặc tải lại rồi chọn lại.',
  },
  'files/unpacks-too-large': {
    title: 'Tệp nén bất thường',
    detail: 'Tệp «{name}» khi mở ra lớn hơn nhiều lần mức cho phép. Chưa có gì được lưu.',
    next: 'Mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi chọn lại.',
  },
  'files/state-secret': {
    title: 'Không nhận tài liệu bí mật nhà nước',
    detail:
      'Tệp «{name}» mang dấu chỉ độ mật. Theo Luật Bảo vệ bí mật nhà nước, tài liệu Mật, Tối mật, Tuyệt mật không được đưa vào hệ thống này. Chưa có gì được lưu.',
    next: 'Gửi bản giấy theo quy định về bảo vệ bí mật nhà nước; ở đây chỉ ghi số, ngày và nơi lưu. Nếu tệp không phải tài liệu mật, đổi tên tệp rồi chọn lại.',
  },
  'files/not-found': {
    title: 'Không tìm thấy tệp',
    detail: 'Tệp không có, đã được gỡ, hoặc thuộc cơ quan khác.',
    next: 'Quay lại trang trước và mở lại từ danh sách.',
  },
}

const kinds = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
  webp: 'ảnh WebP',
} as const

export const vi = { refusals: texts, kinds }

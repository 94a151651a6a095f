export const vi = {
  audit: {
    title: 'Nhật ký hoạt động',
    whole: 'Chuỗi nhật ký nguyên vẹn: đã tính lại {entries} mục.',
    broken: 'Chuỗi nhật ký bị đứt tại mục số {seq}. Hãy giữ nguyên hiện trạng và báo quản trị viên hệ thống.',
    waiting: 'Đang chờ niêm phong',
    sealed: 'Đã niêm phong, số {seq}',
    columns: {
      at: 'Thời điểm',
      who: 'Người thực hiện',
      capacity: 'Vai trò khi thực hiện',
      kind: 'Hành động',
      subject: 'Đối tượng',
      before: 'Trước',
      after: 'Sau',
      fields: 'Thông tin cá nhân đã sửa (không lưu giá trị)',
    },
    parts: {
      seq: 'số thứ tự',
      prev: 'liên kết với mục trước',
      digest: 'nội dung mục',
      hash: 'mã niêm phong',
      head: 'điểm cuối của chuỗi',
    },
    bySystem: 'Hệ thống',
    export: 'Xuất nhật ký',
    verify: 'Kiểm chứng chuỗi',
  },
  refusals: {
    'audit/no-such-holding': {
      title: 'Không có nhóm thông tin này',
      detail: 'Nhóm thông tin được chọn không còn trong danh sách. Đề nghị chưa được gửi.',
      next: 'Tải lại trang rồi chọn lại nhóm thông tin.',
    },
    'audit/correction-answered': {
      title: 'Đề nghị đã được trả lời',
      detail: 'Người khác đã trả lời đề nghị này. Câu trả lời đó được giữ nguyên.',
      next: 'Tải lại trang để xem câu trả lời.',
    },
    'audit/days-out-of-bounds': {
      title: 'Số ngày ngoài khoảng cho phép',
      detail: 'Chọn từ {least} đến {most} ngày. Thời hạn đang áp dụng được giữ nguyên.',
      next: 'Nhập số ngày khác rồi lưu lại.',
    },
  },
}

/** What the trail calls this module's own acts; loaded by its screen alone. */
export const vi = {
  acts: {
    'privacy.data-exported': 'Tải dữ liệu về mình',
    'privacy.correction-asked': 'Đề nghị sửa thông tin về mình',
    'privacy.correction-answered': 'Trả lời đề nghị sửa thông tin',
    'privacy.retention-set': 'Đặt thời hạn lưu giữ',
    'privacy.retention-applied': 'Xóa dữ liệu hết thời hạn lưu giữ',
  },
  subjects: {
    'privacy/correction': 'Đề nghị sửa thông tin',
    'privacy/retention': 'Thời hạn lưu giữ',
  },
}

/** What the menu and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    today: { corrections: '{count} đề nghị sửa thông tin chờ trả lời', oldest: 'Gửi sớm nhất lúc {at}' },
    nav: {
      trail: 'Nhật ký hoạt động',
      short: 'Nhật ký',
      mine: 'Dữ liệu về tôi',
      corrections: 'Đề nghị sửa thông tin',
      retention: 'Thời hạn lưu giữ',
    },
  },
}

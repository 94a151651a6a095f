/** What the menu and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      overview: 'Tổng quan quản trị',
      councils: 'Các hội đồng trong tỉnh',
      jobs: 'Việc chạy ngầm',
      storage: 'Dung lượng',
      health: 'Tình trạng hệ thống',
    },
  },
}

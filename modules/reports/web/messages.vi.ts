/** What the menu, the palette and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      reports: 'Báo cáo, thống kê',
      reportsShort: 'Báo cáo',
      list: 'Báo cáo',
      figures: 'Số liệu',
      declared: 'Số kê khai',
      open: 'Lập báo cáo tiếp xúc cử tri',
      one: 'Báo cáo',
    },
  },
}

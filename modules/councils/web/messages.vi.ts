/** What the menu, the palette and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      organisation: 'Tổ chức, đại biểu',
      organisationShort: 'Tổ chức',
      delegates: 'Đại biểu',
      bodies: 'Thường trực, Ban, Tổ',
      agencies: 'Cơ quan',
      electionUnits: 'Đơn vị bầu cử',
      statistics: 'Cơ cấu đại biểu',
      history: 'Lịch sử tổ chức',
      below: 'HĐND cấp xã',
      readiness: 'Thiết lập cơ quan',
      openings: 'Mở cơ quan',
      mergers: 'Sắp xếp đơn vị hành chính',
      startTerm: 'Bắt đầu nhiệm kỳ',
      results: 'Kết quả bầu cử',
      import: 'Nhập từ Excel',
      commune: 'HĐND xã, phường, đặc khu',
    },
  },
}

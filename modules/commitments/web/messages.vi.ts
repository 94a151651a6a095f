/** What the menu, the palette and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      ledger: 'Theo dõi, đôn đốc',
      ledgerShort: 'Theo dõi',
      inbox: 'Nội dung gửi đến cơ quan',
      inboxShort: 'Hộp việc',
      one: 'Nội dung theo dõi, đôn đốc',
      answer: 'Ghi văn bản trả lời',
      urgings: 'Công văn đôn đốc',
      urge: 'Soạn công văn đôn đốc',
    },
  },
}

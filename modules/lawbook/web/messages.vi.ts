/** What the menu and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      lawbook: 'Căn cứ pháp lý, tham số',
      short: 'Căn cứ',
      parameters: 'Tham số',
      bases: 'Văn bản làm căn cứ',
      holidays: 'Ngày nghỉ, làm bù',
    },
  },
}

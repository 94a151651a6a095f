/** What the menu, the palette and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      contact: 'Tiếp xúc cử tri',
      contactShort: 'Cử tri',
      petitions: 'Kiến nghị cử tri',
      petition: 'Kiến nghị',
      addPetition: 'Ghi kiến nghị',
      changePetition: 'Sửa kiến nghị',
      meeting: 'Điểm tiếp xúc',
      addMeeting: 'Thêm điểm tiếp xúc',
      changeMeeting: 'Sửa điểm tiếp xúc',
      forward: 'Chuyển kiến nghị',
      import: 'Nhập tiếp xúc cử tri từ Excel',
    },
  },
}

/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  subjects: {
    'lawbook/parameter': 'Quy định',
    'lawbook/own-parameter': 'Giá trị theo quy chế',
    'lawbook/basis': 'Văn bản làm căn cứ',
    'lawbook/holiday': 'Ngày nghỉ, ngày làm bù',
  },
  acts: {
    'lawbook.own-parameter-set': 'Đặt giá trị theo quy chế của cơ quan',
    'lawbook.own-parameter-ended': 'Kết thúc giá trị theo quy chế',
    'lawbook.own-parameter-undone': 'Hoàn tác giá trị theo quy chế',
    'lawbook.parameter-set': 'Cập nhật quy định',
    'lawbook.parameter-confirmed': 'Xác nhận căn cứ của quy định',
    'lawbook.parameter-undone': 'Hoàn tác cập nhật quy định',
    'lawbook.basis-added': 'Thêm văn bản làm căn cứ',
    'lawbook.basis-undone': 'Bỏ văn bản làm căn cứ vừa thêm',
    'lawbook.holiday-set': 'Đặt ngày nghỉ, ngày làm bù',
    'lawbook.holiday-undone': 'Hoàn tác ngày nghỉ, ngày làm bù',
  },
}

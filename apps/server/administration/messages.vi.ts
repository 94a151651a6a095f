export const vi = {
  refusals: {
    'administration/not-there-any-more': {
      title: 'Việc này không còn trong danh sách',
      detail: 'Người khác đã chạy lại hoặc bỏ, hoặc phần mềm không còn loại việc này. Chưa có gì thay đổi.',
      next: 'Tải lại trang để xem danh sách hiện tại.',
    },
  },
}

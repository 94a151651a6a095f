/** What the trail calls the acts of the machine room; loaded by its screen alone. */
export const vi = {
  acts: {
    'administration.job-retried': 'Chạy lại việc đã hỏng',
    'administration.job-discarded': 'Bỏ việc đã hỏng',
    'administration.delivery-retried': 'Xử lý lại sự kiện đã bỏ',
    'administration.delivery-discarded': 'Bỏ việc xử lý sự kiện',
  },
  subjects: {
    'administration/job': 'Việc chạy ngầm',
    'administration/delivery': 'Sự kiện',
  },
}

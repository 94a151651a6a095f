/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  acts: {
    'measures.group-reported': 'Xác nhận số liệu đầy đủ',
    'measures.report-withdrawn': 'Rút xác nhận số liệu',
    'measures.figure-declared': 'Ghi số kê khai',
    'measures.figure-corrected': 'Sửa số kê khai',
    'measures.figure-withdrawn': 'Rút số kê khai',
  },
  subjects: {
    'measures/submission': 'Xác nhận số liệu',
    'measures/declared-figure': 'Số kê khai',
  },
}

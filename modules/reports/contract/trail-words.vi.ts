/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  acts: {
    'reports.report-opened': 'Lập báo cáo',
    'reports.report-changed': 'Sửa báo cáo',
    'reports.figures-closed': 'Chốt số liệu',
    'reports.report-reopened': 'Mở lại số liệu',
    'reports.draft-started': 'Soạn dự thảo',
    'reports.report-submitted': 'Trình báo cáo',
    'reports.report-issued': 'Ban hành báo cáo',
    'reports.report-recalled': 'Thu hồi báo cáo',
    'reports.report-corrected': 'Đính chính báo cáo',
  },
  subjects: {
    'reports/report': 'Báo cáo',
    'reports/cutoff': 'Mốc chốt số liệu',
  },
}

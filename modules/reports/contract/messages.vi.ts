import type { RefusalTexts } from '#platform/refusal'
import type { refuse } from './refusals.ts'

const refusals: RefusalTexts<typeof refuse> = {
  'reports/wrong-state': {
    title: 'Báo cáo đang ở bước khác',
    detail: 'Bước này không làm được khi báo cáo ở trạng thái "{state}". Chưa có gì thay đổi.',
    next: 'Xem lại trạng thái của báo cáo rồi chọn bước tiếp theo.',
  },
  'reports/cutoff-outside': {
    title: 'Ngày chốt số liệu không hợp lý',
    detail: 'Ngày {day} trước khi kỳ báo cáo bắt đầu hoặc sau ngày hôm nay. Số liệu chưa chốt.',
    next: 'Chọn ngày chốt từ đầu kỳ đến hôm nay.',
  },
  'reports/figures-disagree': {
    title: 'Số liệu tách ra không khớp với tổng',
    detail: '"{figure}" là {total}, nhưng cộng theo {by} được {sum}. Số liệu chưa chốt.',
    next: 'Mở con số để xem hồ sơ, sửa hồ sơ ghi nhầm rồi chốt lại.',
  },
  'reports/number-taken': {
    title: 'Số văn bản đã dùng',
    detail: 'Số {number}/{code} năm {year} đã cấp cho một báo cáo khác. Báo cáo này chưa ban hành.',
    next: 'Kiểm tra lại số trong sổ văn bản đi.',
  },
  'reports/issued-too-early': {
    title: 'Ngày ban hành không hợp lý',
    detail: 'Ngày {day} trước ngày chốt số liệu hoặc sau ngày hôm nay. Báo cáo chưa ban hành.',
    next: 'Kiểm tra lại ngày của văn bản.',
  },
  'reports/measure-missing': {
    title: 'Thiếu chỉ tiêu của báo cáo',
    detail: 'Bản cài đặt này không có chỉ tiêu "{measure}" mà báo cáo cần. Chưa có gì thay đổi.',
    next: 'Báo quản trị viên kiểm tra phiên bản phần mềm.',
  },
  'reports/no-such-figure': {
    title: 'Báo cáo không có con số này',
    detail: 'Con số "{key}" không có trong báo cáo.',
    next: 'Mở lại báo cáo rồi chọn con số.',
  },
}

export const vi = {
  refusals,
  paper: 'Báo cáo',
  states: {
    collecting: 'Đang thu thập số liệu',
    closed: 'Đã chốt số liệu',
    draft: 'Dự thảo',
    submitted: 'Chờ duyệt',
    signed: 'Đã ký',
    issued: 'Đã ban hành',
    recalled: 'Đã thu hồi',
    corrected: 'Đã đính chính',
  },
  acts: {
    open: 'Lập báo cáo',
    change: 'Sửa báo cáo',
    close: 'Chốt số liệu',
    reopen: 'Mở lại số liệu',
    draft: 'Soạn dự thảo',
    submit: 'Trình lãnh đạo',
    issue: 'Ban hành báo cáo',
    correct: 'Đính chính báo cáo',
    word: 'Tải bản Word',
    pdf: 'Tải bản PDF',
  },
  styles: { exact: 'In đúng số', over: 'In "trên …"' },
  cutoff: 'Số liệu tính đến ngày {day}',
  provisional: 'Số liệu đang thu thập, chưa chốt',
  since: 'Phát sinh sau khi chốt',
  audit: {
    'reports.report-opened': 'Lập báo cáo',
    'reports.report-changed': 'Sửa báo cáo',
    'reports.figures-closed': 'Chốt số liệu báo cáo',
    'reports.report-reopened': 'Mở lại số liệu báo cáo',
    'reports.draft-started': 'Soạn dự thảo báo cáo',
    'reports.report-submitted': 'Trình báo cáo',
    'reports.report-issued': 'Ban hành báo cáo',
    'reports.report-recalled': 'Thu hồi báo cáo',
    'reports.report-corrected': 'Đính chính báo cáo',
  },
}

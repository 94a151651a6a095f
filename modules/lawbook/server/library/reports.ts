import type { reportKeys } from '../../contract/keys/reports.ts'
import { entry, type LibraryOf } from './library.ts'
import { practice, scheme } from './sources.ts'
import { codes, count, day, text, yearly } from './values.ts'

const ELSEWHERE = ['Thực tiễn của địa phương khác', 'Practice of another province'] as const

export const reportLibrary: LibraryOf<typeof reportKeys> = {
  'report.kinds': entry('Loại báo cáo định kỳ', 'Kinds of periodic reports', [
    practice(
      codes(
        ['half-year', 'Báo cáo 6 tháng', 'Half-year report'],
        ['annual', 'Báo cáo năm', 'Annual report'],
        ['two-levels', 'Tổng hợp hoạt động HĐND hai cấp', 'Two-level synthesis'],
        ['organisation', 'Tình hình tổ chức, hoạt động của HĐND hai cấp', 'Organisation and activity of two levels'],
        ['mid-term', 'Báo cáo giữa nhiệm kỳ', 'Mid-term report'],
        ['term', 'Báo cáo tổng kết nhiệm kỳ', 'End-of-term report'],
        ['scheme', 'Báo cáo thực hiện Đề án', 'Report on the scheme'],
      ),
    ),
  ]),
  'report.halfYearBy': entry('Kỳ báo cáo 6 tháng', 'Half-year report', [practice(yearly('06-30'))], {
    note: ['Cuối tháng 6', 'End of June'],
  }),
  'report.annualBy': entry('Kỳ báo cáo năm', 'Annual report', [practice(yearly('12-31'))], {
    note: ['Cuối tháng 12', 'End of December'],
  }),
  'report.percentDecimals': entry(
    'Số chữ số thập phân của tỷ lệ phần trăm',
    'Decimals of a percentage',
    [practice(count('exactly', 2, 'decimal'))],
    { rule: 'REP-V2', note: ['Làm tròn nửa lên', 'Rounded half up'] },
  ),
  'report.leadingZero': entry('Cách viết số nhỏ hơn 10', 'How numbers below 10 are written', [
    practice(text('Thêm số 0 ở trước, ví dụ “07 kỳ họp”', 'With a leading zero, as in “07 kỳ họp”')),
  ]),
  'report.staffGeneralPoints': entry(
    'Điểm tiêu chí chung của công chức',
    'General points of staff',
    [practice(count('exactly', 30, 'point'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'report.staffResultPoints': entry(
    'Điểm kết quả công việc của công chức',
    'Result points of staff',
    [practice(count('exactly', 70, 'point'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'report.councilGrades': entry(
    'Xếp loại hoạt động',
    'Grades of work',
    [
      practice(
        codes(
          ['excellent', 'Xuất sắc', 'Excellent', 90],
          ['good', 'Tốt', 'Good', 80],
          ['fair', 'Khá', 'Fair', 65],
          ['average', 'Trung bình', 'Average', 50],
        ),
        'both',
        '2026-01-01',
      ),
    ],
    { rule: 'DEL-R1', note: ELSEWHERE },
  ),
  'scheme.progressReportEvery': entry(
    'Kỳ báo cáo thực hiện Đề án',
    'Progress report on the scheme',
    [practice(count('exactly', 6, 'month'), 'both', '2026-05-03')],
    { note: ['Đề án không nêu kỳ báo cáo', 'The scheme does not name the period'] },
  ),
  'scheme.softwareBy': entry('Đưa Hệ thống phần mềm vào vận hành', 'Software in operation by', [
    scheme(day('2026-12-31'), 'mục III.2 chỉ tiêu 10', 'province'),
  ]),
  'scheme.interimReviewBy': entry('Sơ kết Đề án, chậm nhất', 'Interim review of the scheme by', [
    scheme(day('2028-12-31'), 'Phần V'),
  ]),
  'scheme.finalReviewBy': entry('Tổng kết Đề án, chậm nhất', 'Final review of the scheme by', [
    scheme(day('2031-12-31'), 'Phần V'),
  ]),
}

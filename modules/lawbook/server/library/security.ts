import type { securityKeys } from '../../contract/keys/security.ts'
import { entry, type LibraryOf } from './library.ts'
import { practice, scheme, secondary, verified } from './sources.ts'
import { codes, count, day, text } from './values.ts'

const decree85 = verified('nd-85-2016', '2016-07-01')
const AFTER_MERGER_OF_LAWS = [
  'Hiệu lực sau ngày 01/7/2026 cần xác nhận (Luật 116/2025/QH15)',
  'Its force after 1 July 2026 is to be confirmed (Law 116/2025)',
] as const

export const securityLibrary: LibraryOf<typeof securityKeys> = {
  'deadline.counting': entry(
    'Cách tính thời hạn',
    'How time limits are counted',
    [
      secondary('bo-luat-91-2015', '2017-01-01')(
        text(
          'Ngày đầu tiên không tính; ngày cuối rơi vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo',
          'The first day is not counted; an end on a day off moves to the next working day',
        ),
        'Điều 147 khoản 2, Điều 148 khoản 5',
      ),
    ],
    { rule: 'SEC-T4' },
  ),
  'time.zone': entry('Múi giờ', 'Time zone', [practice(text('Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'))], {
    rule: 'SEC-T1',
  }),
  'security.levelInternal': entry(
    'Cấp độ hệ thống nội bộ có dữ liệu cá nhân',
    'Level of an internal system with personal data',
    [decree85(count('at-least', 2, 'security-level'), 'Điều 7 đến 13')],
    { rule: 'SEC-R1', note: AFTER_MERGER_OF_LAWS },
  ),
  'security.levelShared': entry(
    'Cấp độ hệ thống dùng chung của tỉnh',
    'Level of a system shared by a province',
    [decree85(count('at-least', 3, 'security-level'), 'Điều 7 đến 13')],
    { rule: 'SEC-R1', note: AFTER_MERGER_OF_LAWS },
  ),
  'security.levelThreeUsers': entry(
    'Số người dùng để dịch vụ trực tuyến thuộc cấp độ 3',
    'Users that make an online service level 3',
    [decree85(count('at-least', 10_000, 'digital-user'), 'Điều 7 đến 13')],
    { rule: 'SEC-R1', note: AFTER_MERGER_OF_LAWS },
  ),
  'platform.requirementsNewBy': entry(
    'Yêu cầu tối thiểu bắt buộc với nền tảng vận hành từ',
    'Minimum requirements bind platforms operating from',
    [verified('nd-224-2026', '2026-07-01')(day('2027-07-01'), 'Điều 25 đến 30')],
    { rule: 'SEC-R5' },
  ),
  'platform.requirementsOlderBy': entry(
    'Nền tảng đang chạy đáp ứng yêu cầu tối thiểu trước',
    'Older platforms meet the minimum by',
    [verified('nd-224-2026', '2026-07-01')(day('2028-12-31'), 'Điều 25 đến 30')],
    { rule: 'SEC-R5' },
  ),
  'secrecy.degrees': entry(
    'Độ mật không đưa vào hệ thống',
    'Degrees of secrecy that never enter',
    [
      secondary('luat-29-2018', '2020-07-01')(
        codes(
          ['mat', 'Mật', 'Secret'],
          ['toi-mat', 'Tối mật', 'Top secret'],
          ['tuyet-mat', 'Tuyệt mật', 'Most secret'],
        ),
        null,
      ),
    ],
    { rule: 'SEC-R2' },
  ),
  'ai.reference': entry(
    'Kết quả của trí tuệ nhân tạo',
    'Output of artificial intelligence',
    [
      scheme(
        text('Chỉ để tham khảo; người dùng phải rà soát', 'For reference only; a person must review it'),
        'mục 2.3.2',
      ),
    ],
    { rule: 'SEC-R6' },
  ),
}

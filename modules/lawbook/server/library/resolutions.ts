import type { resolutionKeys } from '../../contract/keys/resolutions.ts'
import { entry, type LibraryOf } from './library.ts'
import { expectedIn, law2025, practice, scheme, supervisionLaw2015, textsLaw2015 } from './sources.ts'
import { after, before, codes, day, workingAfter } from './values.ts'

const SIGNING = ['ngày ký', 'the signing'] as const
const OPENING = ['ngày khai mạc kỳ họp', 'the opening of the session'] as const

export const resolutionLibrary: LibraryOf<typeof resolutionKeys> = {
  'resolution.admission': entry(
    'Điều kiện đưa nội dung vào chương trình kỳ họp',
    'Conditions for admission to the agenda',
    [
      scheme(
        codes(
          ['prepared', 'Được chuẩn bị kỹ', 'Well prepared'],
          ['on-time', 'Đúng thời gian', 'On time'],
          ['competence', 'Đúng thẩm quyền', 'Within competence'],
          ['procedure', 'Đúng trình tự, thủ tục', 'By the right procedure'],
          ['feasible', 'Khả thi', 'Feasible'],
          [
            'explained',
            'Đã tiếp thu, giải trình theo kết luận thẩm tra hoặc kết luận của Thường trực HĐND',
            'Received and explained as the verification or the Standing Committee concluded',
          ],
        ),
        'mục 2.1.1, 2.2.2',
      ),
    ],
    { rule: 'RES-R3' },
  ),
  'resolution.kinds': entry(
    'Loại nghị quyết',
    'Kinds of resolutions',
    [
      expectedIn('luat-64-2025', '2025-04-01')(
        codes(
          ['normative', 'Nghị quyết quy phạm pháp luật', 'Legal normative resolution'],
          ['individual', 'Nghị quyết cá biệt', 'Individual resolution'],
        ),
        null,
      ),
    ],
    {
      note: [
        'HĐND cấp xã ban hành nghị quyết quy phạm pháp luật từ 01/7/2025',
        'Communes issue normative resolutions from 1 July 2025',
      ],
    },
  ),
  'resolution.documentsToVerifier': entry(
    'Gửi hồ sơ dự thảo đến Ban thẩm tra',
    'Draft papers sent to the verifying committee',
    [practice(before(20, ...OPENING))],
    { rule: 'RES-R2', note: ['Các nơi quy định từ 20 đến 30 ngày', 'Councils set 20 to 30 days'] },
  ),
  'resolution.verificationMeeting': entry('Ban họp thẩm tra', 'Verification meeting of the committee', [
    supervisionLaw2015(before(10, ...OPENING), 'Điều 78 khoản 1'),
  ]),
  'resolution.verificationReport': entry(
    'Báo cáo thẩm tra',
    'Verification report',
    [practice(before(15, ...OPENING))],
    {
      note: ['Thực tiễn của địa phương khác', 'Practice of another province'],
    },
  ),
  'resolution.documentsToDelegates': entry(
    'Gửi tài liệu đến đại biểu, kỳ họp thường lệ',
    'Documents to delegates, regular session',
    [practice(before(10, ...OPENING))],
    {
      note: [
        'Thực hiện theo quy chế làm việc; số ngày là thông lệ trước đây',
        'The working regulation decides; the figure is former practice',
      ],
    },
  ),
  'resolution.documentsToDelegatesThematic': entry(
    'Gửi tài liệu đến đại biểu, kỳ họp chuyên đề',
    'Documents to delegates, thematic session',
    [practice(before(5, ...OPENING))],
    {
      note: [
        'Thực hiện theo quy chế làm việc; số ngày là thông lệ trước đây',
        'The working regulation decides; the figure is former practice',
      ],
    },
  ),
  'resolution.draftPosted': entry(
    'Đăng tải dự thảo nghị quyết quy phạm pháp luật để lấy ý kiến',
    'Draft normative resolution posted for comment',
    [textsLaw2015(after(30, 'ngày đăng tải', 'the posting'), null)],
  ),
  'resolution.signed': entry(
    'Hoàn thiện, ký chứng thực nghị quyết',
    'Resolutions completed and signed',
    [practice(after(15, 'ngày bế mạc kỳ họp', 'the closing of the session'))],
    { note: ['Thông lệ từ 10 đến 15 ngày', 'Practice is 10 to 15 days'] },
  ),
  'resolution.sentUp': entry(
    'Gửi nghị quyết lên cấp trên',
    'Resolution sent to the council above',
    [supervisionLaw2015(after(3, ...SIGNING), 'Điều 7 khoản 2')],
    {
      note: [
        'Cấp tỉnh gửi Ủy ban Thường vụ Quốc hội; cấp xã gửi Thường trực HĐND tỉnh',
        'Province to the National Assembly Standing Committee; commune to the provincial Standing Committee',
      ],
    },
  ),
  'resolution.published': entry(
    'Đăng tải nghị quyết',
    'Resolution published',
    [practice(workingAfter(5, 'ngày thông qua', 'the adoption'), 'both', '2025-07-01')],
    { note: ['Chỉ tiêu của địa phương khác', 'Target of another province'] },
  ),
  'resolution.inForceAfter': entry(
    'Nghị quyết quy phạm pháp luật có hiệu lực sớm nhất',
    'Earliest day in force of a normative resolution',
    [
      textsLaw2015(after(10, 'ngày thông qua hoặc ký ban hành', 'the adoption or signing'), null, 'province'),
      textsLaw2015(after(7, 'ngày thông qua hoặc ký ban hành', 'the adoption or signing'), null, 'commune'),
    ],
    {
      note: ['Theo trình tự rút gọn có thể có hiệu lực ngay', 'By the shortened procedure it may be in force at once'],
    },
  ),
  'resolution.districtTextsUntil': entry(
    'Văn bản quy phạm pháp luật của cấp huyện còn áp dụng đến',
    'Normative texts of districts hold until',
    [expectedIn('luat-87-2025', '2025-07-01')(day('2027-02-28'), null)],
    { note: ['Biết qua tài liệu của địa phương khác', 'Known through papers of another province'] },
  ),
  'resolution.textsAdjustedBy': entry(
    'Hạn sửa đổi văn bản cho phù hợp chính quyền hai cấp',
    'Texts adjusted to the two levels by',
    [law2025(day('2027-03-01'), 'Điều 54 khoản 1')],
  ),
  'executiveDecision.toCouncil': entry(
    'Quyết định của UBND gửi Thường trực HĐND và Ban',
    'Decisions of the executive sent to the Standing Committee and committee',
    [supervisionLaw2015(after(3, ...SIGNING), 'Điều 7 khoản 2')],
  ),
}

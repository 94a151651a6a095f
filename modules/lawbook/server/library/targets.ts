import type { targetKeys } from '../../contract/keys/targets.ts'
import { entry, type LibraryOf } from './library.ts'
import { scheme } from './sources.ts'
import { allOf, times } from './values.ts'

const SUPERVISION = 'mục III.2 chỉ tiêu 4'
const FIRST_YEAR = [
  'Năm 2026 thực hiện từ tháng 5; tính đủ hay theo tỷ lệ cần HĐND xác nhận',
  '2026 begins in May; whether in full or in proportion is for the council to say',
] as const

export const targetLibrary: LibraryOf<typeof targetKeys> = {
  'target.1a.leadershipDocument': entry(
    'Đảng ủy cấp xã ban hành văn bản lãnh đạo hoạt động của HĐND',
    'Commune Party committees with a document on the council',
    [scheme(allOf('once'), 'mục III.2 chỉ tiêu 1', 'commune')],
  ),
  'target.1b.dissemination': entry('Chi bộ, đảng viên được quán triệt Đề án', 'Party cells reached by the scheme', [
    scheme(allOf('once'), 'mục III.2 chỉ tiêu 1', 'commune'),
  ]),
  'target.2.congressResolutions': entry(
    'Nghị quyết kinh tế - xã hội cụ thể hóa nghị quyết đại hội Đảng',
    'Socio-economic resolutions that follow the Party congress',
    [scheme(allOf('year'), 'mục III.2 chỉ tiêu 2')],
  ),
  'target.3a.lawfulSessions': entry('Kỳ họp được tổ chức đúng luật', 'Sessions held according to law', [
    scheme(allOf('year'), 'mục III.2 chỉ tiêu 3'),
  ]),
  'target.3b.rightProcedure': entry(
    'Nghị quyết đúng trình tự, thủ tục, khả thi',
    'Resolutions by right procedure and feasible',
    [scheme(allOf('year'), 'mục III.2 chỉ tiêu 3')],
  ),
  'target.4.councilTopical': entry('Giám sát chuyên đề của HĐND', 'Topical supervisions of the council', [
    scheme(times(5, 'term'), SUPERVISION, 'province'),
    scheme(times(2, 'term'), SUPERVISION, 'commune'),
  ]),
  'target.4.standingTopical': entry(
    'Giám sát chuyên đề của Thường trực HĐND',
    'Topical supervisions of the Standing Committee',
    [scheme(times(2, 'year'), SUPERVISION, 'province'), scheme(times(2, 'year'), SUPERVISION, 'commune')],
    { note: FIRST_YEAR },
  ),
  'target.4.standingQuestioning': entry(
    'Phiên chất vấn hoặc giải trình giữa hai kỳ họp',
    'Questioning or explanation between sessions',
    [scheme(times(1, 'year'), SUPERVISION, 'province'), scheme(times(1, 'year'), SUPERVISION, 'commune')],
    { note: FIRST_YEAR },
  ),
  'target.4.eachCommittee': entry(
    'Giám sát hoặc khảo sát của mỗi Ban',
    'Supervisions or surveys of each committee',
    [scheme(times(2, 'year'), SUPERVISION, 'province'), scheme(times(1, 'year'), SUPERVISION, 'commune')],
    { note: FIRST_YEAR },
  ),
  'target.4.groups': entry(
    'Giám sát của Tổ đại biểu tại đơn vị ứng cử',
    'Supervision by delegate groups in the constituency',
    [scheme(times(1, 'year'), SUPERVISION, 'province')],
    {
      note: [
        'Tính cho mỗi Tổ; câu chữ của Đề án cần HĐND xác nhận',
        'For each group; the wording is for the council to confirm',
      ],
    },
  ),
  'target.5a.topicalContact': entry(
    'Tiếp xúc cử tri chuyên đề của Thường trực HĐND với MTTQ',
    'Topical contact with the Fatherland Front',
    [scheme(times(1, 'year'), 'mục III.2 chỉ tiêu 5')],
  ),
  'target.5b.petitionsForwarded': entry(
    'Kiến nghị được tổng hợp, phân loại, chuyển',
    'Petitions synthesised, classified, forwarded',
    [scheme(allOf('running'), 'mục III.2 chỉ tiêu 5')],
    { rule: 'VOT-R4' },
  ),
  'target.6.delegatesReceive': entry(
    'Đại biểu tiếp công dân',
    'Delegates who received citizens',
    [scheme(allOf('year'), 'mục III.2 chỉ tiêu 6')],
    { rule: 'CIT-R4', note: ['Đề án không nêu kỳ tính', 'The scheme does not name the period'] },
  ),
  'target.7a.electronicDocuments': entry(
    'Văn bản thuộc thẩm quyền ở dạng điện tử, trừ bí mật nhà nước',
    'Documents in electronic form, except state secrets',
    [scheme(allOf('running'), 'mục III.2 chỉ tiêu 7')],
  ),
  'target.7b.paperless': entry(
    'HĐND tổ chức kỳ họp, phiên họp không giấy',
    'Councils with paperless sessions and meetings',
    [scheme(allOf('running', false), 'mục III.2 chỉ tiêu 7')],
    { rule: 'DEA-R2', note: ['Phấn đấu', 'To strive for'] },
  ),
  'target.8.delegatesTrained': entry(
    'Đại biểu được bồi dưỡng kỹ năng, công nghệ thông tin, AI',
    'Delegates trained in skills, IT, AI',
    [scheme(allOf('term'), 'mục III.2 chỉ tiêu 8')],
  ),
  'target.9.exchangeConferences': entry(
    'Hội nghị trao đổi kinh nghiệm với Thường trực HĐND cấp xã',
    'Conferences with commune Standing Committees',
    [scheme(times(1, 'year'), 'mục III.2 chỉ tiêu 9', 'province')],
  ),
  'target.lettersDelegation': entry(
    'Đoàn giám sát chuyên đề về tiếp công dân, đơn thư',
    'Topical delegation on reception and letters',
    [scheme(times(1, 'year'), 'mục 2.4.3', 'province')],
  ),
}

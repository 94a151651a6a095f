import type { voterKeys } from '../../contract/keys/voters.ts'
import { entry, type LibraryOf } from './library.ts'
import { expectedIn, jointResolution, practice } from './sources.ts'
import { after, before, codes, percent, workingAfter, workingBefore } from './values.ts'

const RECEIVED = ['ngày nhận được kiến nghị', 'receipt of the petition'] as const
const REQUEST = ['ngày nhận được đề nghị', 'receipt of the request'] as const
const MEETING = ['ngày tiếp xúc cử tri', 'the meeting with voters'] as const
const BY_ANALOGY = [
  'Quy định đối với đại biểu Quốc hội; áp dụng tương tự, cần xác nhận',
  'Rule for National Assembly deputies; applied by analogy, to be confirmed',
] as const
const ELSEWHERE = [
  'Thực tiễn của địa phương khác; thời hạn của HĐND chưa đọc được trong văn bản',
  'Practice elsewhere; the council’s own term could not be read in the text',
] as const

const byAnalogy = expectedIn('nqlt-72-2025', '2025-02-20')

export const voterLibrary: LibraryOf<typeof voterKeys> = {
  'voter.contactKinds': entry(
    'Loại tiếp xúc cử tri',
    'Kinds of contact with voters',
    [
      jointResolution(
        codes(
          ['before-regular', 'Trước kỳ họp thường lệ', 'Before a regular session'],
          ['after-regular', 'Sau kỳ họp thường lệ', 'After a regular session'],
          ['around-other', 'Trước, sau kỳ họp chuyên đề, phát sinh đột xuất', 'Before or after another session'],
          ['outside-unit', 'Ngoài đơn vị bầu cử', 'Outside the election unit'],
          ['residence', 'Nơi cư trú', 'At residence'],
          ['workplace', 'Nơi làm việc', 'At the workplace'],
          ['topical', 'Chuyên đề, lĩnh vực', 'Topical or by field'],
          ['target-group', 'Theo đối tượng', 'By target group'],
        ),
        'Điều 18',
      ),
    ],
    {
      note: [
        'Bắt buộc tổ chức hội nghị trước kỳ họp thường lệ (Điều 21)',
        'A conference is mandatory before regular sessions (article 21)',
      ],
    },
  ),
  'voter.contactForms': entry('Hình thức tiếp xúc cử tri', 'Forms of contact', [
    jointResolution(
      codes(
        ['conference', 'Hội nghị tiếp xúc cử tri', 'Conference with voters'],
        ['meeting', 'Gặp gỡ cá nhân hoặc nhóm cử tri', 'Meeting individuals or a group'],
      ),
      'Điều 19',
    ),
  ]),
  'voter.contactMethods': entry('Cách thức tiếp xúc cử tri', 'Methods of contact', [
    jointResolution(
      codes(
        ['direct', 'Trực tiếp', 'Direct'],
        ['online', 'Trực tuyến', 'Online'],
        ['hybrid', 'Trực tiếp kết hợp trực tuyến', 'Hybrid'],
      ),
      'Điều 19, 35',
    ),
  ]),
  'voter.planPublished': entry(
    'Gửi kế hoạch tiếp xúc cử tri đến cơ quan báo chí',
    'Plan of contact given to the press',
    [byAnalogy(workingBefore(7, ...MEETING), 'Điều 6 khoản 3')],
    { note: BY_ANALOGY },
  ),
  'voter.outsideUnitDecided': entry(
    'Thường trực HĐND trả lời đề nghị tiếp xúc ngoài đơn vị bầu cử',
    'Decision on contact outside the election unit',
    [jointResolution(workingAfter(5, ...REQUEST), 'Điều 32')],
  ),
  'voter.outsideUnitNotified': entry(
    'Thông báo nơi đến tiếp xúc ngoài đơn vị bầu cử',
    'Destination of contact outside the unit notified',
    [jointResolution(workingBefore(3, ...MEETING), 'Điều 32')],
  ),
  'voter.individualDecided': entry(
    'Trả lời đề nghị gặp cá nhân, nhóm cử tri',
    'Decision on meeting an individual or group',
    [jointResolution(workingAfter(5, ...REQUEST), 'Điều 33 khoản 4')],
  ),
  'voter.individualNotified': entry(
    'Thông báo đến Ban công tác Mặt trận và cử tri',
    'Front work board and voters notified',
    [jointResolution(workingBefore(3, ...MEETING), 'Điều 33 khoản 5')],
  ),
  'voter.individualReport': entry(
    'Đại biểu gửi tổng hợp ý kiến sau khi gặp cử tri',
    'Delegate sends the synthesis after the meeting',
    [jointResolution(workingAfter(5, ...MEETING), 'Điều 33 khoản 8')],
    {
      note: [
        'Gửi cơ quan có thẩm quyền, Tổ đại biểu và MTTQ',
        'To competent bodies, the group and the Fatherland Front',
      ],
    },
  ),
  'petition.synthesisBeforeSession': entry(
    'Báo cáo tổng hợp kiến nghị trước kỳ họp',
    'Synthesis of petitions before the session',
    [byAnalogy(before(15, 'ngày khai mạc kỳ họp', 'the opening of the session'), 'Điều 37 khoản 2')],
    { note: BY_ANALOGY },
  ),
  'petition.synthesisAfterSession': entry(
    'Báo cáo tổng hợp kiến nghị sau kỳ họp',
    'Synthesis of petitions after the session',
    [byAnalogy(after(15, 'ngày bế mạc kỳ họp', 'the closing of the session'), 'Điều 37 khoản 2')],
    { note: BY_ANALOGY },
  ),
  'petition.answer': entry(
    'Trả lời kiến nghị của cử tri gửi đến HĐND',
    'Answer to a petition sent through the council',
    [practice(after(30, ...RECEIVED))],
    { note: ELSEWHERE },
  ),
  'petition.answerNationalAssembly': entry(
    'Trả lời kiến nghị gửi qua đại biểu Quốc hội',
    'Answer to a petition sent through National Assembly deputies',
    [jointResolution(after(60, ...RECEIVED), 'Điều 49 khoản 1')],
  ),
  'petition.reportBeforeSession': entry(
    'UBND báo cáo kết quả giải quyết kiến nghị trước kỳ họp',
    'Executive’s report on answers before the session',
    [practice(before(30, 'ngày khai mạc kỳ họp', 'the opening of the session'))],
    { note: ELSEWHERE },
  ),
  'petition.reportNationalAssembly': entry(
    'Báo cáo kết quả giải quyết kiến nghị trước kỳ họp Quốc hội',
    'Report on answers before a National Assembly session',
    [
      jointResolution(
        workingBefore(20, 'ngày khai mạc kỳ họp Quốc hội', 'the opening of the National Assembly’s session'),
        'Điều 49 khoản 2',
      ),
    ],
  ),
  'petition.published': entry('Công khai kết quả giải quyết kiến nghị', 'Results of petitions published', [
    jointResolution(workingAfter(15, 'ngày hết thời hạn trả lời', 'the end of the answer period'), 'Điều 51 khoản 1'),
  ]),
  'petition.posted': entry('Niêm yết kết quả tại trụ sở tiếp công dân', 'Results posted at the reception office', [
    jointResolution(after(30, 'ngày niêm yết', 'the posting'), 'Điều 51 khoản 2'),
  ]),
  'petition.answeredOnTime': entry(
    'Tỷ lệ kiến nghị được trả lời đúng hạn',
    'Petitions answered on time',
    [practice(percent('at-least', 90, 'số kiến nghị đến hạn trả lời', 'the petitions due'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'petition.competences': entry('Thẩm quyền giải quyết kiến nghị', 'Competence for a petition', [
    practice(
      codes(
        ['centre', 'Trung ương', 'Centre'],
        ['province', 'Cấp tỉnh', 'Province'],
        ['commune', 'Cấp xã', 'Commune'],
        ['judiciary', 'Tòa án, Viện kiểm sát, thi hành án', 'Courts, procuracy, enforcement'],
      ),
    ),
  ]),
  'petition.fields': entry('Lĩnh vực kiến nghị', 'Fields of petitions', [
    practice(
      codes(
        ['economy-budget', 'Kinh tế - Ngân sách', 'Economy and budget'],
        ['legal', 'Pháp chế, nội chính', 'Legal and internal affairs'],
        ['culture-society', 'Văn hóa - Xã hội', 'Culture and society'],
      ),
    ),
  ]),
  'petition.answerClasses': entry(
    'Phân loại trả lời của cơ quan',
    'Class of the answer',
    [
      jointResolution(
        codes(
          ['resolved', 'Đã giải quyết xong', 'Resolved'],
          ['in-progress', 'Đang xem xét, giải quyết', 'In progress, with a roadmap and deadline'],
          ['explained', 'Giải trình, cung cấp thông tin', 'Explained, information given'],
          ['not-resolved', 'Chưa giải quyết', 'Not resolved'],
        ),
        'Điều 49 khoản 2',
      ),
    ],
    {
      rule: 'VOT-R6',
      note: [
        'Ba loại đầu theo Điều 49; “chưa giải quyết” là loại thứ tư của HĐND',
        'The first three by article 49; “not resolved” is the council’s fourth',
      ],
    },
  ),
  'petition.answerLeaves': entry(
    'Chi tiết phân loại trả lời',
    'Leaves of the class of the answer',
    [
      practice(
        codes(
          ['resolved.text', 'Ban hành hoặc sửa đổi, bổ sung văn bản', 'A text issued or amended'],
          ['resolved.inspection', 'Thanh tra, kiểm tra', 'Inspection'],
          ['resolved.carried-out', 'Tổ chức thực hiện', 'Carried out'],
          ['in-progress.roadmap', 'Có lộ trình', 'With a roadmap'],
          ['in-progress.no-roadmap', 'Chưa có lộ trình', 'Without a roadmap'],
          ['in-progress.higher-text', 'Liên quan văn bản cấp trên', 'Depends on a higher text'],
          ['in-progress.submitted', 'Đã trình cấp trên ban hành văn bản', 'Submitted to a higher body'],
          ['in-progress.no-means', 'Chưa có nguồn lực', 'No means yet'],
          ['in-progress.not-at-once', 'Chưa thể giải quyết ngay', 'Not possible at once'],
          ['in-progress.other', 'Lý do khác', 'Other reason'],
          ['explained', 'Giải trình, cung cấp thông tin', 'Explained, information given'],
        ),
      ),
    ],
    { note: ['Theo phần mềm dân nguyện quốc gia', 'As in the national petition software'] },
  ),
  'petition.judgements': entry('Đánh giá của HĐND', 'Judgement of the council', [
    practice(
      codes(
        ['satisfactory', 'Đạt yêu cầu', 'Satisfactory'],
        ['partly', 'Đạt một phần', 'Partly'],
        ['unsatisfactory', 'Chưa đạt yêu cầu', 'Unsatisfactory'],
        ['pending', 'Chưa đánh giá', 'Not judged'],
      ),
    ),
  ]),
  'petition.voterOpinions': entry('Ý kiến của cử tri về kết quả', 'The voter’s opinion', [
    practice(
      codes(
        ['agrees', 'Cử tri đồng tình', 'The voter agrees'],
        ['disagrees', 'Cử tri chưa đồng tình', 'The voter does not agree yet'],
        ['unknown', 'Chưa có ý kiến cử tri', 'No opinion yet'],
      ),
    ),
  ]),
}

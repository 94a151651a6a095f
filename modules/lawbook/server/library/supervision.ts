import type { supervisionKeys } from '../../contract/keys/supervision.ts'
import { entry, type LibraryOf } from './library.ts'
import { practice, scheme, supervisionLaw2015, supervisionLaw2025 } from './sources.ts'
import { after, before, codes, count, percent, workingAfter, workingBefore, yearly } from './values.ts'

const PERIOD_END = ['ngày kết thúc giám sát', 'the end of the supervision'] as const
const ELSEWHERE = ['Thực tiễn của địa phương khác', 'Practice of another province'] as const
const DUE = ['thời hạn', 'the due date'] as const

export const supervisionLibrary: LibraryOf<typeof supervisionKeys> = {
  'supervision.modes': entry('Hình thức giám sát, khảo sát', 'Modes of supervision and surveys', [
    practice(
      codes(
        ['topical', 'Giám sát chuyên đề', 'Topical supervision'],
        ['continuous', 'Giám sát thường xuyên', 'Continuous supervision'],
        ['at-session', 'Giám sát tại kỳ họp', 'Supervision at the session'],
        ['survey', 'Khảo sát', 'Survey'],
        ['verification-survey', 'Khảo sát phục vụ thẩm tra', 'Survey for verification'],
        ['joint', 'Phối hợp giám sát', 'Joint supervision'],
        ['assigned', 'Thường trực giao', 'Assigned by the Standing Committee'],
      ),
    ),
  ]),
  'supervision.groups': entry(
    'Nhóm hoạt động giám sát',
    'Groups of supervision',
    [
      practice(
        codes(
          ['GS-01', 'Thẩm tra báo cáo', 'Verification of reports'],
          ['GS-02', 'Giám sát văn bản quy phạm pháp luật', 'Review of legal texts'],
          ['GS-03', 'Chất vấn', 'Questioning'],
          ['GS-04', 'Giải trình', 'Explanation'],
          ['GS-05', 'Giám sát chuyên đề', 'Topical supervision'],
          ['GS-06', 'Khiếu nại, tố cáo', 'Complaints and denunciations'],
          ['GS-07', 'Kiến nghị cử tri', 'Voters’ petitions'],
          ['GS-08', 'Thi hành pháp luật ở địa phương', 'Law in the locality'],
          ['GS-09', 'Lấy phiếu tín nhiệm', 'Confidence ratings'],
          ['GS-10', 'Thực hiện nghị quyết về giám sát', 'Carrying out supervision resolutions'],
          ['GS-11', 'Theo dõi kết luận, kiến nghị', 'Following conclusions and recommendations'],
          ['GS-12', 'Giám sát lại', 'Re-supervision'],
        ),
      ),
    ],
    { note: ELSEWHERE },
  ),
  'supervision.programmeProposals': entry(
    'Gửi đề nghị đưa vào chương trình giám sát của HĐND',
    'Proposals for the council’s supervision programme',
    [supervisionLaw2015(yearly('03-01', -1), 'Điều 58 khoản 1')],
    { note: ['Ngày 01/3 của năm trước năm giám sát', '1 March of the year before the programme'] },
  ),
  'supervision.standingProposals': entry(
    'Gửi đề nghị đưa vào chương trình giám sát của Thường trực HĐND',
    'Proposals for the Standing Committee’s programme',
    [
      supervisionLaw2015(
        before(5, 'ngày khai mạc kỳ họp thường lệ cuối năm', 'the opening of the year-end session'),
        'Điều 67',
      ),
    ],
  ),
  'supervision.programmeSubmitted': entry(
    'Gửi dự thảo chương trình giám sát của HĐND',
    'Draft programme of the council submitted',
    [
      supervisionLaw2015(
        before(10, 'ngày khai mạc kỳ họp thường lệ giữa năm', 'the opening of the mid-year session'),
        'Điều 58',
      ),
    ],
  ),
  'supervision.standingProgramme': entry(
    'Thường trực HĐND quyết định chương trình giám sát',
    'Standing Committee adopts its programme',
    [
      supervisionLaw2015(
        after(15, 'ngày bế mạc kỳ họp thường lệ cuối năm', 'the closing of the year-end session'),
        'Điều 67 khoản 2',
      ),
    ],
  ),
  'supervision.outlineSent': entry(
    'Gửi nội dung, kế hoạch, đề cương đến đơn vị chịu sự giám sát',
    'Content, plan and outline sent to supervised bodies',
    [
      supervisionLaw2015(
        after(15, 'ngày thành lập Đoàn giám sát', 'the founding of the delegation'),
        'Điều 62, 70, 80',
      ),
    ],
  ),
  'supervision.visitNotice': entry(
    'Thông báo chương trình và thành phần Đoàn giám sát',
    'Programme and members of the delegation notified',
    [supervisionLaw2015(before(10, 'ngày Đoàn làm việc', 'the visit'), 'Điều 62, 70, 80')],
  ),
  'supervision.standingDelegationReport': entry(
    'Đoàn giám sát của Thường trực HĐND báo cáo',
    'Report of the Standing Committee’s delegation',
    [supervisionLaw2015(after(15, ...PERIOD_END), 'Điều 70')],
  ),
  'supervision.standingConsiders': entry(
    'Thường trực HĐND xem xét báo cáo của Đoàn giám sát',
    'Standing Committee considers the report',
    [supervisionLaw2015(after(7, 'ngày nhận báo cáo', 'receipt of the report'), 'Điều 71')],
  ),
  'supervision.committeeReport': entry('Đoàn giám sát của Ban báo cáo', 'Report of a committee’s delegation', [
    supervisionLaw2015(after(10, ...PERIOD_END), 'Điều 80, 81'),
  ]),
  'supervision.groupNotice': entry(
    'Tổ đại biểu thông báo nội dung, kế hoạch giám sát',
    'Notice of supervision by a delegate group',
    [supervisionLaw2015(before(7, 'ngày giám sát', 'the supervision'), 'Điều 86')],
  ),
  'supervision.groupReport': entry('Tổ đại biểu báo cáo kết quả giám sát', 'Report of a delegate group', [
    supervisionLaw2015(after(10, ...PERIOD_END), 'Điều 86'),
  ]),
  'supervision.complaintsToStanding': entry(
    'Báo cáo Thường trực HĐND kết quả thực hiện yêu cầu về khiếu nại, tố cáo',
    'Report to the Standing Committee on a request about complaints',
    [supervisionLaw2015(after(7, 'ngày ra quyết định giải quyết', 'the decision'), 'Điều 73 khoản 2')],
  ),
  'supervision.complaintsToCommittee': entry(
    'Báo cáo Ban kết quả thực hiện yêu cầu về khiếu nại, tố cáo',
    'Report to the committee on a request about complaints',
    [supervisionLaw2015(after(10, 'ngày ra quyết định giải quyết', 'the decision'), 'Điều 82 khoản 2')],
  ),
  'review.issuerAnswers': entry(
    'Cơ quan ban hành trả lời về văn bản được giám sát',
    'Issuer answers on a reviewed text',
    [supervisionLaw2015(after(30, 'ngày nhận yêu cầu', 'receipt of the request'), 'Điều 61, 68, 79')],
  ),
  'review.compiledOnDay': entry(
    'Tổng hợp nghị quyết cấp xã hằng tháng vào ngày',
    'Commune resolutions compiled each month on day',
    [practice(count('exactly', 20, 'day-of-month'), 'province', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'review.listProposedOnDay': entry(
    'Đề xuất danh sách văn bản giám sát vào ngày',
    'List of texts to review proposed on day',
    [practice(count('exactly', 25, 'day-of-month'), 'province', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'review.appraised': entry(
    'Thẩm định văn bản được chọn',
    'Appraisal of a chosen text',
    [
      practice(
        workingAfter(10, 'ngày Thường trực HĐND quyết định danh sách', 'the decision on the list'),
        'province',
        '2026-01-01',
      ),
    ],
    { note: ELSEWHERE },
  ),
  'review.explained': entry(
    'Cơ quan ban hành giải trình về văn bản',
    'Issuer explains the text',
    [practice(after(5, 'ngày nhận kết quả thẩm định', 'receipt of the appraisal'), 'province', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'review.points': entry(
    'Điểm đánh giá văn bản',
    'Points of a reviewed text',
    [
      practice(
        codes(
          ['competence', 'Thẩm quyền, hình thức', 'Competence and form', 20],
          ['procedure', 'Trình tự, thủ tục', 'Procedure', 20],
          ['legality', 'Tính hợp pháp', 'Legality', 30],
          ['format', 'Thể thức, kỹ thuật trình bày', 'Format', 10],
          ['feasibility', 'Tính khả thi', 'Feasibility', 20],
        ),
        'province',
        '2026-01-01',
      ),
    ],
    {
      note: [
        'Thực tiễn của địa phương khác; nội dung trái pháp luật là không đạt',
        'Practice of another province; content contrary to law fails whatever the points',
      ],
    },
  ),
  'review.grades': entry(
    'Xếp loại văn bản',
    'Grades of a reviewed text',
    [
      practice(
        codes(
          ['good', 'Tốt', 'Good', 90],
          ['fair', 'Khá', 'Fair', 75],
          ['pass', 'Đạt', 'Pass', 60],
          ['fail', 'Chưa đạt', 'Fail', 0],
        ),
        'province',
        '2026-01-01',
      ),
    ],
    { note: ELSEWHERE },
  ),
  'recommendation.mustName': entry(
    'Kiến nghị sau giám sát phải nêu rõ',
    'What a recommendation must name',
    [
      scheme(
        codes(
          ['body', 'Cơ quan chịu trách nhiệm', 'Responsible body'],
          ['person', 'Người chịu trách nhiệm', 'Responsible person'],
          ['work', 'Nội dung thực hiện', 'Work'],
          ['product', 'Kết quả, sản phẩm', 'Product'],
          ['due', 'Thời hạn hoàn thành', 'Due date'],
        ),
        'mục 2.3.3',
      ),
    ],
    { rule: 'SUP-R3' },
  ),
  'recommendation.explanation': entry(
    'Giải trình khi chậm thực hiện kiến nghị giám sát',
    'Explanation of a late recommendation',
    [supervisionLaw2025(after(15, 'ngày nhận yêu cầu giải trình', 'receipt of the request to explain'), 'Điều 40')],
    { rule: 'SUP-R20' },
  ),
  'recommendation.explanationComplex': entry(
    'Giải trình trường hợp phức tạp',
    'Explanation, complex case',
    [supervisionLaw2025(after(30, 'ngày nhận yêu cầu giải trình', 'receipt of the request to explain'), 'Điều 40')],
    { rule: 'SUP-R20' },
  ),
  'recommendation.escalation': entry(
    'Các bước báo cáo, kiến nghị xử lý',
    'Steps of escalation',
    [
      scheme(
        codes(
          ['explanation', 'Đưa ra giải trình', 'Explanation meeting'],
          ['question', 'Đưa ra chất vấn', 'Questioning'],
          ['council', 'Báo cáo HĐND', 'Report to the council'],
          ['party', 'Kiến nghị cấp ủy xem xét trách nhiệm', 'Responsibility put to the Party committee'],
        ),
        'mục 2.3.3',
      ),
    ],
    { rule: 'SUP-R20' },
  ),
  'recommendation.doneOfDue': entry(
    'Tỷ lệ kiến nghị đến hạn được hoàn thành',
    'Recommendations done of those due',
    [
      practice(percent('at-least', 85, 'số kiến nghị đến hạn', 'the recommendations due'), 'province', '2026-01-01'),
      practice(percent('at-least', 80, 'số kiến nghị đến hạn', 'the recommendations due'), 'commune', '2026-01-01'),
    ],
    { rule: 'SUP-R23', note: ELSEWHERE },
  ),
  'reminder.first': entry('Nhắc việc lần một', 'First reminder', [practice(workingBefore(15, ...DUE))], {
    rule: 'SEC-T5',
    note: ELSEWHERE,
  }),
  'reminder.second': entry('Nhắc việc lần hai', 'Second reminder', [practice(workingBefore(7, ...DUE))], {
    rule: 'SEC-T5',
    note: ELSEWHERE,
  }),
  'reminder.third': entry('Nhắc việc lần ba', 'Third reminder', [practice(workingBefore(3, ...DUE))], {
    rule: 'SEC-T5',
    note: ELSEWHERE,
  }),
  'urging.answer': entry(
    'Trả lời công văn đôn đốc',
    'Answer to a letter that urges',
    [practice(after(7, 'ngày nhận công văn đôn đốc', 'receipt of the letter'))],
    { note: ELSEWHERE },
  ),
}

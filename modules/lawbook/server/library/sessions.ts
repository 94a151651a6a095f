import type { sessionKeys } from '../../contract/keys/sessions.ts'
import { entry, type LibraryOf } from './library.ts'
import { law2015, law2025, practice, rememberedLaw2015, resolution594, supervisionLaw2015 } from './sources.ts'
import { after, before, codes, count, percent, share, text, times } from './values.ts'

const OPENING = ['ngày khai mạc kỳ họp', 'the opening of the session'] as const
const REGULATION = [
  'Luật không quy định; thực hiện theo quy chế làm việc của từng HĐND',
  'Not in the law: each council’s working regulation decides',
] as const
const ELSEWHERE = ['Chỉ tiêu của địa phương khác', 'Target of another province'] as const

export const sessionLibrary: LibraryOf<typeof sessionKeys> = {
  'session.kinds': entry(
    'Loại kỳ họp',
    'Kinds of sessions',
    [
      law2025(
        codes(
          ['regular', 'Kỳ họp thường lệ', 'Regular session'],
          ['thematic', 'Kỳ họp chuyên đề', 'Thematic session'],
          ['unforeseen', 'Kỳ họp giải quyết công việc phát sinh đột xuất', 'Session for unforeseen work'],
          ['first', 'Kỳ họp thứ nhất', 'First session'],
        ),
        'Điều 34',
      ),
    ],
    { rule: 'SES-R1' },
  ),
  'session.regularPerYear': entry('Số kỳ họp mỗi năm', 'Sessions a year', [
    law2015(times(2, 'year'), 'Điều 78 khoản 1'),
    law2025(times(2, 'year'), 'Điều 34 khoản 2'),
  ]),
  'session.first': entry(
    'Kỳ họp thứ nhất',
    'First session',
    [law2025(after(45, 'ngày bầu cử', 'election day'), 'Điều 34 khoản 1')],
    {
      rule: 'ORG-R2',
      note: [
        'Nơi bầu lại, bầu thêm hoặc lùi ngày bầu thì tính từ ngày đó',
        'Where an election was repeated, extended or put off, from that day',
      ],
    },
  ),
  'session.planDecided': entry(
    'Quyết định kế hoạch kỳ họp thường lệ',
    'Plan of regular sessions decided',
    [
      law2025(
        text(
          'Tại kỳ họp thứ nhất đối với năm bắt đầu nhiệm kỳ; tại kỳ họp cuối cùng của năm trước đối với các năm tiếp theo',
          'At the first session for the first year; at the last session of the year before for the others',
        ),
        'Điều 34 khoản 2',
      ),
    ],
    { rule: 'SES-R2' },
  ),
  'session.requestedByDelegates': entry(
    'Đại biểu yêu cầu họp chuyên đề hoặc phát sinh đột xuất',
    'Delegates asking for a session',
    [law2025(share('at-least', 1, 3, 'all-delegates'), 'Điều 34 khoản 3')],
    {
      rule: 'SES-R3',
      note: [
        'Thường trực HĐND hoặc Chủ tịch UBND cũng có quyền yêu cầu',
        'The Standing Committee or the Chair of UBND may ask as well',
      ],
    },
  ),
  'session.requestedByVoters': entry(
    'Cử tri cấp xã yêu cầu HĐND họp',
    'Voters of a commune asking for a session',
    [
      law2015(share('more-than', 10, 100, 'commune-voters'), 'Điều 78 khoản 3', 'commune'),
      law2025(share('more-than', 10, 100, 'commune-voters'), 'Điều 34 khoản 4', 'commune'),
    ],
    {
      rule: 'SES-R4',
      note: [
        'Đơn có đủ chữ ký, họ tên, ngày tháng năm sinh, địa chỉ từng người',
        'With the signature, full name, date of birth and address of each',
      ],
    },
  ),
  'session.votersRepresentatives': entry(
    'Người đại diện của cử tri yêu cầu họp',
    'Representatives of the asking voters',
    [law2025(count('exactly', 1, 'person'), 'Điều 34 khoản 4', 'commune')],
    { rule: 'SES-R4' },
  ),
  'session.closedDoor': entry(
    'Đại biểu yêu cầu họp kín',
    'Delegates asking for a closed session',
    [
      law2015(share('at-least', 1, 3, 'all-delegates'), 'Điều 78 khoản 4'),
      law2025(share('at-least', 1, 3, 'all-delegates'), 'Điều 34 khoản 5'),
    ],
    {
      rule: 'SES-R5',
      note: [
        'Thường trực HĐND hoặc Chủ tịch UBND cũng đề nghị được; HĐND quyết định',
        'The Standing Committee or the Chair of UBND may propose; the council decides',
      ],
    },
  ),
  'session.convenedRegular': entry(
    'Triệu tập kỳ họp thường lệ',
    'Regular session convened',
    [rememberedLaw2015(before(20, ...OPENING), null)],
    { note: REGULATION },
  ),
  'session.convenedOther': entry(
    'Triệu tập kỳ họp chuyên đề, phát sinh đột xuất',
    'Other session convened',
    [rememberedLaw2015(before(7, ...OPENING), null)],
    { note: REGULATION },
  ),
  'session.agendaPublishedRegular': entry(
    'Công bố dự kiến chương trình kỳ họp thường lệ',
    'Agenda of a regular session published',
    [practice(before(15, ...OPENING))],
    { note: REGULATION },
  ),
  'session.agendaPublishedOther': entry(
    'Công bố dự kiến chương trình kỳ họp khác',
    'Agenda of another session published',
    [practice(before(7, ...OPENING))],
    { note: REGULATION },
  ),
  'session.quorum': entry(
    'Số đại biểu có mặt để họp',
    'Delegates present for a quorum',
    [rememberedLaw2015(share('at-least', 2, 3, 'all-delegates'), null)],
    { rule: 'SES-R7', note: REGULATION },
  ),
  'session.minutes': entry(
    'Hoàn thiện biên bản kỳ họp',
    'Minutes completed',
    [practice(after(15, 'ngày bế mạc kỳ họp', 'the closing of the session'))],
    { note: ['Thông lệ từ 10 đến 15 ngày', 'Practice is 10 to 15 days'] },
  ),
  'session.discussionShare': entry(
    'Thời gian thảo luận trong kỳ họp',
    'Discussion in the time of a session',
    [practice(percent('at-least', 40, 'thời gian kỳ họp', 'the time of the session'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'session.attendance': entry(
    'Tỷ lệ đại biểu dự họp',
    'Attendance of delegates',
    [practice(percent('at-least', 95, 'số đại biểu được triệu tập', 'the delegates convened'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'session.questioningEach': entry(
    'Chất vấn tại kỳ họp thường lệ',
    'Questioning at regular sessions',
    [practice(times(1, 'meeting'), 'both', '2026-01-01')],
    { note: ELSEWHERE },
  ),
  'vote.resolution': entry(
    'Thông qua nghị quyết',
    'Adoption of a resolution',
    [
      law2015(share('more-than', 1, 2, 'all-delegates'), 'Điều 91 khoản 3'),
      law2025(share('more-than', 1, 2, 'all-delegates'), 'Điều 35 khoản 2'),
    ],
    { rule: 'SES-R7' },
  ),
  'vote.recallDelegate': entry('Bãi nhiệm đại biểu HĐND', 'Removal of a delegate', [
    law2015(share('at-least', 2, 3, 'all-delegates'), 'Điều 91 khoản 3'),
    law2025(share('at-least', 2, 3, 'all-delegates'), 'Điều 35 khoản 2, Điều 38 khoản 5'),
  ]),
  'vote.fewDelegatesLeft': entry(
    'Quyết định khi không còn đủ hai phần ba đại biểu',
    'Decisions when fewer than two thirds are left',
    [law2025(share('more-than', 2, 3, 'delegates-in-office'), 'Điều 49 khoản 2 điểm b')],
    { note: ['Khi thời gian còn lại của nhiệm kỳ từ 18 tháng trở xuống', 'When 18 months or less of the term remain'] },
  ),
  'vote.methods': entry('Hình thức biểu quyết', 'Ways of voting', [
    law2025(
      codes(
        ['in-person', 'Trực tiếp', 'In person'],
        ['online', 'Trực tuyến', 'Online'],
        ['other', 'Hình thức khác theo quy chế làm việc', 'Another form under the working regulation'],
      ),
      'Điều 35 khoản 1',
    ),
  ]),
  'vote.choices': entry(
    'Lựa chọn khi biểu quyết',
    'Choices in a vote',
    [
      rememberedLaw2015(
        codes(
          ['for', 'Tán thành', 'For'],
          ['against', 'Không tán thành', 'Against'],
          ['not-voting', 'Không biểu quyết', 'Not voting'],
        ),
        null,
      ),
    ],
    { rule: 'SES-R7' },
  ),
  'question.answerers': entry(
    'Người trả lời chất vấn',
    'Who may be questioned',
    [
      law2025(
        codes(
          ['executive-chair', 'Chủ tịch UBND', 'Chair of UBND'],
          ['executive-member', 'Thành viên khác của UBND', 'Other member of UBND'],
          [
            'agency-head',
            'Người đứng đầu cơ quan thuộc UBND cùng cấp',
            'Head of an agency under the same level’s UBND',
          ],
          ['chief-justice', 'Chánh án Tòa án nhân dân', 'Chief justice'],
          ['chief-procurator', 'Viện trưởng Viện kiểm sát nhân dân cùng cấp', 'Chief procurator of the same level'],
        ),
        'Điều 33 khoản 7',
      ),
    ],
    { rule: 'SES-R11' },
  ),
  'question.groupCriteria': entry(
    'Tiêu chí chọn nhóm vấn đề chất vấn',
    'Criteria for groups of questions',
    [
      resolution594(
        codes(
          [
            'burning',
            'Vấn đề bức xúc được nhiều đại biểu, cử tri quan tâm',
            'Burning issue that many delegates and voters care about',
          ],
          ['breach', 'Có dấu hiệu vi phạm pháp luật', 'Signs of breach of law'],
          ['disagreed', 'Đã trả lời nhưng đại biểu chưa đồng ý', 'Answered, but the delegate disagrees'],
          [
            'effect',
            'Vấn đề nâng cao hiệu quả quản lý hoặc phát hiện qua giám sát',
            'Raises effectiveness or was found through supervision',
          ],
        ),
        null,
      ),
    ],
    { rule: 'SES-R12' },
  ),
  'question.writtenAnswer': entry(
    'Trả lời chất vấn bằng văn bản',
    'Written answer to a question',
    [supervisionLaw2015(after(20, 'ngày chất vấn', 'the question'), 'Điều 60 khoản 4, Điều 69')],
    {
      rule: 'SES-R14',
      note: [
        'Áp dụng cả chất vấn tại phiên họp Thường trực HĐND',
        'Also for questions at meetings of the Standing Committee',
      ],
    },
  ),
  'question.promiseReport': entry('Báo cáo thực hiện lời hứa trả lời chất vấn', 'Report on promises made in answers', [
    supervisionLaw2015(
      before(10, 'ngày khai mạc kỳ họp tiếp theo', 'the opening of the next session'),
      'Điều 60 khoản 7',
    ),
  ]),
}

import type { standingKeys } from '../../contract/keys/standing.ts'
import { entry, type LibraryOf } from './library.ts'
import { confidenceUnread, law2025, practice, supervisionLaw2015 } from './sources.ts'
import { before, codes, count, share, times } from './values.ts'

export const standingLibrary: LibraryOf<typeof standingKeys> = {
  'standing.meetingPerMonth': entry(
    'Phiên họp Thường trực HĐND',
    'Meetings of the Standing Committee',
    [practice(times(1, 'month'))],
    { rule: 'STC-R1' },
  ),
  'standing.meetingFromDay': entry(
    'Phiên họp hằng tháng bắt đầu từ ngày',
    'Monthly meeting from the day',
    [practice(count('at-least', 20, 'day-of-month'))],
    { rule: 'STC-R1', note: ['Thông lệ của một địa phương', 'Practice of one council'] },
  ),
  'standing.meetingWithCommittees': entry(
    'Họp với Trưởng, Phó các Ban để điều hòa giám sát',
    'Meeting with heads and vice-heads of committees',
    [supervisionLaw2015(times(1, 'quarter'), 'Điều 75 khoản 4')],
    { rule: 'STC-R4' },
  ),
  'standing.frontInformed': entry(
    'Thông báo hoạt động của HĐND đến Ủy ban MTTQ cùng cấp',
    'Fatherland Front informed of the council’s work',
    [law2025(times(2, 'year'), 'Điều 31 khoản 12')],
  ),
  'explanation.notice': entry(
    'Thông báo nội dung, kế hoạch đến người giải trình',
    'Notice to the person who explains',
    [supervisionLaw2015(before(10, 'ngày tổ chức phiên giải trình', 'the explanation meeting'), 'Điều 72 khoản 2')],
    { rule: 'STC-R6' },
  ),
  'explanation.conclusion': entry(
    'Thông qua kết luận phiên giải trình',
    'Conclusion of an explanation meeting',
    [supervisionLaw2015(share('more-than', 1, 2, 'standing-members'), 'Điều 72 khoản 4')],
    { rule: 'STC-R7' },
  ),
  'confidence.ratingPerTerm': entry(
    'Lấy phiếu tín nhiệm trong nhiệm kỳ',
    'Confidence ratings in a term',
    [confidenceUnread(times(1, 'term'), null)],
    { rule: 'SUP-R12' },
  ),
  'confidence.ratingYear': entry(
    'Năm lấy phiếu tín nhiệm trong nhiệm kỳ',
    'Year of the term for the rating',
    [confidenceUnread(count('exactly', 3, 'year'), null)],
    { rule: 'SUP-R12', note: ['Tại kỳ họp thường lệ cuối năm', 'At the year-end regular session'] },
  ),
  'confidence.reportsToDelegates': entry(
    'Gửi báo cáo của người được lấy phiếu đến đại biểu',
    'Reports of those rated sent to delegates',
    [practice(before(30, 'ngày khai mạc kỳ họp', 'the opening of the session'))],
    { rule: 'SUP-R13' },
  ),
  'confidence.ratingLevels': entry(
    'Mức tín nhiệm khi lấy phiếu',
    'Levels of a confidence rating',
    [
      supervisionLaw2015(
        codes(
          ['high', 'Tín nhiệm cao', 'High confidence'],
          ['medium', 'Tín nhiệm', 'Confidence'],
          ['low', 'Tín nhiệm thấp', 'Low confidence'],
        ),
        'Điều 63',
      ),
    ],
    { rule: 'SUP-R13' },
  ),
  'confidence.voteLevels': entry('Mức tín nhiệm khi bỏ phiếu', 'Levels of a confidence vote', [
    supervisionLaw2015(
      codes(['confidence', 'Tín nhiệm', 'Confidence'], ['no-confidence', 'Không tín nhiệm', 'No confidence']),
      'Điều 64',
    ),
  ]),
  'confidence.lowMayResign': entry(
    'Phiếu tín nhiệm thấp để có thể xin từ chức',
    'Low ratings after which one may resign',
    [confidenceUnread(share('more-than', 1, 2, 'all-delegates'), null)],
    {
      rule: 'SUP-R14',
      note: [
        'Đến dưới hai phần ba; không từ chức thì trình bỏ phiếu tín nhiệm',
        'Below two thirds; without resignation a confidence vote is submitted',
      ],
    },
  ),
  'confidence.lowRelieved': entry(
    'Phiếu tín nhiệm thấp để trình miễn nhiệm',
    'Low ratings after which relief is submitted',
    [confidenceUnread(share('at-least', 2, 3, 'all-delegates'), null)],
    { rule: 'SUP-R14' },
  ),
  'confidence.voteRequested': entry(
    'Đại biểu kiến nghị bỏ phiếu tín nhiệm',
    'Delegates asking for a confidence vote',
    [supervisionLaw2015(share('at-least', 1, 3, 'all-delegates'), 'Điều 64 khoản 1')],
    { rule: 'SUP-R15' },
  ),
  'confidence.voteLost': entry(
    'Phiếu không tín nhiệm để xin từ chức hoặc trình miễn nhiệm',
    'Votes of no confidence that end in resignation or relief',
    [supervisionLaw2015(share('more-than', 1, 2, 'all-delegates'), 'Điều 64 khoản 3')],
    { rule: 'SUP-R16' },
  ),
}

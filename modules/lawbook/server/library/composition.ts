import type { compositionKeys } from '../../contract/keys/composition.ts'
import { entry, type LibraryOf } from './library.ts'
import {
  electionLaw,
  electionLawAmended,
  law2015,
  law2015UntilTwoLevels,
  law2025,
  law2025TwoLevels,
  practice,
  rememberedLaw2015,
  resolution106,
  secondary,
} from './sources.ts'
import { after, before, codes, count, day, percent, range, scale, share, text, workingAfter } from './values.ts'

const MOUNTAIN_SCALE = scale(
  15,
  5000,
  [
    [1000, 10_000],
    [3000, null],
  ],
  30,
)
const PLAIN_SCALE = scale(
  15,
  10_000,
  [
    [2000, 20_000],
    [6000, null],
  ],
  30,
)
const PRESS = [
  'Biết qua báo chí; ngày có hiệu lực trong tháng 10/2025 cần xác nhận',
  'Known through the press; its day in October 2025 is to be confirmed',
] as const

const KTNS = ['KTNS', 'Ban Kinh tế - Ngân sách', 'Economy and Budget Committee'] as const
const VHXH = ['VHXH', 'Ban Văn hóa - Xã hội', 'Culture and Society Committee'] as const
const PC = ['PC', 'Ban Pháp chế', 'Legal Affairs Committee'] as const
const KTXH = ['KTXH', 'Ban Kinh tế - Xã hội', 'Economy and Society Committee'] as const

export const compositionLibrary: LibraryOf<typeof compositionKeys> = {
  'term.length': entry(
    'Nhiệm kỳ của mỗi khóa HĐND',
    'Length of a term',
    [law2025(count('exactly', 5, 'year'), 'Điều 5 khoản 4')],
    {
      rule: 'ORG-R1',
      note: [
        'Từ khai mạc kỳ họp thứ nhất khóa này đến khai mạc kỳ họp thứ nhất khóa sau; chỉ Quốc hội rút ngắn hoặc kéo dài',
        'From the opening of one council’s first session to the opening of the next one’s; only the National Assembly shortens or extends',
      ],
    },
  ),
  'term.ordinalAfterMerger': entry(
    'Khóa của HĐND sau khi sắp xếp đơn vị hành chính',
    'Ordinal of the council after units change',
    [
      law2025(
        text(
          'Giữ tên một đơn vị cũ thì tính tiếp theo khóa của đơn vị đó; đổi tên hoặc đổi loại đơn vị thì tính lại từ khóa I',
          'A unit keeping a former name goes on with that unit’s ordinal; a new name or kind of unit starts again at I',
        ),
        'Điều 49 khoản 1',
      ),
    ],
  ),
  'delegates.province': entry(
    'Số đại biểu HĐND tỉnh theo dân số',
    'Delegates of a province by population',
    [law2025(scale(50, 1_000_000, [[70_000, null]], 85), 'Điều 30 khoản 1 điểm a', 'province')],
    { rule: 'ORG-R3' },
  ),
  'delegates.city': entry(
    'Số đại biểu HĐND thành phố theo dân số',
    'Delegates of a city by population',
    [law2025(scale(50, 1_200_000, [[75_000, null]], 85), 'Điều 30 khoản 1 điểm b', 'province')],
    { rule: 'ORG-R3' },
  ),
  'delegates.capitalAndHoChiMinhCity': entry(
    'Số đại biểu HĐND thành phố Hà Nội, Thành phố Hồ Chí Minh',
    'Delegates of Hà Nội and of Hồ Chí Minh City',
    [law2025(count('exactly', 125, 'delegate'), 'Điều 30 khoản 1 điểm c', 'province')],
    { rule: 'ORG-R3' },
  ),
  'delegates.communeInMountains': entry(
    'Số đại biểu HĐND xã miền núi, hải đảo theo dân số',
    'Delegates of a mountain or island commune by population',
    [law2025(MOUNTAIN_SCALE, 'Điều 30 khoản 2 điểm a', 'commune')],
    { rule: 'ORG-R3' },
  ),
  'delegates.commune': entry(
    'Số đại biểu HĐND xã theo dân số',
    'Delegates of another commune by population',
    [law2025(PLAIN_SCALE, 'Điều 30 khoản 2 điểm b', 'commune')],
    { rule: 'ORG-R3' },
  ),
  'delegates.wardOfProvince': entry(
    'Số đại biểu HĐND phường thuộc tỉnh theo dân số',
    'Delegates of a ward of a province by population',
    [law2025(PLAIN_SCALE, 'Điều 30 khoản 2 điểm c', 'commune')],
    { rule: 'ORG-R3' },
  ),
  'delegates.wardOfCity': entry(
    'Số đại biểu HĐND phường thuộc thành phố theo dân số',
    'Delegates of a ward of a city by population',
    [
      law2025(
        scale(
          15,
          15_000,
          [
            [6000, 45_000],
            [7000, null],
          ],
          30,
        ),
        'Điều 30 khoản 2 điểm d',
        'commune',
      ),
    ],
    { rule: 'ORG-R3' },
  ),
  'delegates.specialZone': entry(
    'Số đại biểu HĐND đặc khu theo dân số',
    'Delegates of a special zone by population',
    [law2025(MOUNTAIN_SCALE, 'Điều 30 khoản 2 điểm đ', 'commune')],
    { rule: 'ORG-R3' },
  ),
  'election.day': entry(
    'Ngày bầu cử nhiệm kỳ 2026-2031',
    'Election day of the term 2026-2031',
    [secondary('nq-199-2025', '2025-07-01')(day('2026-03-15'), 'Nghị quyết 199/2025/QH15')],
    { rule: 'ORG-R1' },
  ),
  'election.unitSeats': entry(
    'Số đại biểu bầu ở một đơn vị bầu cử',
    'Delegates elected in one election unit',
    [electionLaw(count('at-most', 5, 'delegate'), 'Điều 10')],
    { rule: 'ORG-R4' },
  ),
  'election.unitListPublished': entry(
    'Công bố danh sách đơn vị bầu cử',
    'List of election units published',
    [electionLawAmended(before(80, 'ngày bầu cử', 'election day'), 'Điều 10')],
    { rule: 'ORG-R4' },
  ),
  'election.pollingAreaVoters': entry(
    'Số cử tri của một khu vực bỏ phiếu',
    'Voters of one polling area',
    [electionLaw(range(300, 4000, 'voter'), 'Điều 11')],
    { rule: 'ORG-R5' },
  ),
  'election.womenCandidates': entry(
    'Tỷ lệ phụ nữ trong danh sách chính thức người ứng cử',
    'Women on the official list of candidates',
    [
      electionLaw(
        percent('at-least', 35, 'tổng số người trong danh sách chính thức', 'the official candidates'),
        'Điều 9',
      ),
    ],
    { rule: 'ORG-R6' },
  ),
  'election.structurePlan': entry(
    'Gửi dự kiến cơ cấu, thành phần, số lượng người ứng cử',
    'Planned structure of candidates sent',
    [electionLawAmended(before(105, 'ngày bầu cử', 'election day'), 'Điều 9')],
    { rule: 'ORG-R6' },
  ),
  'election.turnout': entry(
    'Cử tri đi bỏ phiếu để cuộc bầu cử có giá trị',
    'Turnout for a valid election',
    [electionLaw(share('more-than', 1, 2, 'listed-voters'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.winning': entry(
    'Số phiếu để trúng cử',
    'Votes to be elected',
    [electionLaw(share('more-than', 1, 2, 'valid-votes'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.tie': entry(
    'Nhiều người bằng phiếu ở vị trí cuối',
    'Equal votes for the last seat',
    [electionLaw(text('Người nhiều tuổi hơn trúng cử', 'The older candidate is elected'), 'Điều 78')],
    { rule: 'ORG-R7' },
  ),
  'election.extraSeats': entry(
    'Bầu thêm khi số đại biểu trúng cử chưa đủ',
    'Extra election when too few are elected',
    [electionLaw(share('fewer-than', 2, 3, 'seats-of-election-unit'), 'Điều 79')],
    { rule: 'ORG-R8' },
  ),
  'election.extraHeld': entry(
    'Ngày bầu thêm',
    'Day of the extra election',
    [electionLaw(after(7, 'ngày bầu cử đầu tiên', 'the first election day'), 'Điều 79')],
    { rule: 'ORG-R8' },
  ),
  'election.againHeld': entry(
    'Ngày bầu lại',
    'Day of the repeated election',
    [electionLaw(after(7, 'ngày bầu cử đầu tiên', 'the first election day'), 'Điều 80')],
    { rule: 'ORG-R8' },
  ),
  'election.resultsPublished': entry(
    'Công bố kết quả bầu cử và danh sách trúng cử',
    'Results and elected delegates published',
    [electionLaw(after(10, 'ngày bầu cử', 'election day'), 'Điều 86')],
    { rule: 'ORG-R9' },
  ),
  'election.complaintMade': entry(
    'Khiếu nại về kết quả bầu cử',
    'Complaint about election results',
    [electionLaw(after(3, 'ngày công bố kết quả', 'publication of the results'), 'Điều 87')],
    { rule: 'ORG-R9' },
  ),
  'election.complaintDecided': entry(
    'Giải quyết khiếu nại về kết quả bầu cử',
    'Decision on a complaint about results',
    [electionLaw(after(7, 'ngày nhận khiếu nại', 'receipt of the complaint'), 'Điều 87')],
    { rule: 'ORG-R9' },
  ),
  'byElection.termLeft': entry(
    'Thời gian còn lại của nhiệm kỳ để bầu cử bổ sung',
    'Term left for a by-election',
    [
      { ...electionLaw(count('more-than', 18, 'month'), 'Điều 89'), to: '2025-06-15' },
      law2025(count('more-than', 18, 'month'), 'Điều 49 khoản 2'),
    ],
    { rule: 'ORG-R11' },
  ),
  'byElection.delegatesLeft': entry(
    'Số đại biểu còn lại để bầu cử bổ sung',
    'Delegates left that call for a by-election',
    [
      { ...electionLaw(share('fewer-than', 2, 3, 'seats-by-law'), 'Điều 89'), to: '2025-06-15' },
      law2025(share('fewer-than', 2, 3, 'seats-by-law'), 'Điều 49 khoản 2 điểm a'),
    ],
    {
      rule: 'ORG-R11',
      note: [
        'Luật Bầu cử nói thiếu trên một phần ba số đại biểu được bầu ở đầu nhiệm kỳ',
        'The Election Law says: more than one third of the delegates elected at the start are missing',
      ],
    },
  ),
  'byElection.announced': entry(
    'Công bố ngày bầu cử bổ sung',
    'By-election announced',
    [electionLaw(before(30, 'ngày bầu cử bổ sung', 'the by-election'), 'Điều 89')],
    { rule: 'ORG-R11' },
  ),
  'council.delegatesToGoOn': entry('Số đại biểu để HĐND tiếp tục hoạt động', 'Delegates for the council to go on', [
    law2025(share('at-least', 1, 3, 'seats-by-law'), 'Điều 49 khoản 2 điểm b'),
  ]),
  'delegate.absence': entry(
    'Vắng các kỳ họp liên tục không có lý do chính đáng',
    'Absence from all sessions without good reason',
    [law2025(count('at-least', 1, 'year'), 'Điều 33 khoản 2')],
    {
      note: [
        'Thường trực HĐND phải báo cáo HĐND để bãi nhiệm',
        'The Standing Committee must report to the council for removal',
      ],
    },
  ),
  'delegate.partTimeShare': entry(
    'Thời gian đại biểu kiêm nhiệm dành cho nhiệm vụ đại biểu',
    'Working time of a part-time delegate for the mandate',
    [
      rememberedLaw2015(
        percent(
          'at-least',
          33,
          'thời gian làm việc trong năm (một phần ba)',
          'the working time of the year (one third)',
        ),
        null,
      ),
    ],
    { rule: 'ORG-R19' },
  ),
  'delegate.youngBelow': entry('Tuổi của đại biểu trẻ tuổi', 'Age of a young delegate', [
    practice(count('fewer-than', 40, 'year')),
  ]),
  'delegate.middleAgeTo': entry('Tuổi cao nhất của nhóm tuổi giữa', 'Highest age of the middle band', [
    practice(count('at-most', 50, 'year')),
  ]),
  'appointment.resultsSent': entry(
    'Gửi kết quả bầu chức danh để phê chuẩn',
    'Results of elections to posts sent for approval',
    [law2025(workingAfter(5, 'ngày bầu', 'the election'), 'Điều 36 khoản 7')],
  ),
  'appointment.resultsApproved': entry('Phê chuẩn hoặc không phê chuẩn kết quả bầu', 'Results approved or refused', [
    law2025(workingAfter(10, 'ngày nhận được kết quả bầu', 'receipt of the results'), 'Điều 36 khoản 7'),
  ]),
  'committees.usual': entry(
    'Các Ban của HĐND',
    'Committees of the council',
    [
      law2015(codes(PC, KTNS, VHXH), null, 'province'),
      law2025(codes(PC, KTNS, VHXH), 'Điều 29 khoản 3 điểm a', 'province'),
      law2015(codes(PC, KTXH), null, 'commune'),
      law2015UntilTwoLevels(codes(PC, KTXH), null, 'commune'),
      law2025TwoLevels(codes(KTNS, VHXH), 'Điều 29 khoản 3 điểm a', 'commune'),
    ],
    { rule: 'ORG-R16' },
  ),
  'committees.city': entry(
    'Các Ban của HĐND thành phố',
    'Committees of a city council',
    [law2025(codes(PC, KTNS, VHXH, ['DT-DO', 'Ban Đô thị', 'Urban Committee']), 'Điều 29 khoản 3 điểm a', 'province')],
    { rule: 'ORG-R16' },
  ),
  'committees.optional': entry(
    'Ban được thành lập thêm',
    'Further committee allowed',
    [law2025(codes(['DT', 'Ban Dân tộc', 'Ethnic Affairs Committee']), 'Điều 29 khoản 3 điểm a', 'province')],
    {
      note: ['Ở tỉnh, thành phố có nhiều đồng bào dân tộc thiểu số', 'Where many ethnic minorities live'],
    },
  ),
  'committees.size': entry(
    'Số thành viên thường có của một Ban',
    'Usual members of a committee',
    [practice(count('exactly', 7, 'person'))],
    {
      rule: 'ORG-R17',
      note: ['Thường trực HĐND quyết định số lượng', 'The Standing Committee decides the number'],
    },
  ),
  'viceChairs.cityOfThree': entry(
    'Phó Chủ tịch HĐND thành phố nhập từ ba đơn vị',
    'Vice-Chairs, city merged from three',
    [resolution106(count('at-most', 4, 'vice-chair'), null, 'province')],
    { rule: 'ORG-R13', note: PRESS },
  ),
  'viceChairs.cityOfTwo': entry(
    'Phó Chủ tịch HĐND thành phố nhập từ hai đơn vị',
    'Vice-Chairs, city merged from two',
    [resolution106(count('at-most', 3, 'vice-chair'), null, 'province')],
    { rule: 'ORG-R13', note: PRESS },
  ),
  'viceChairs.provinceMerged': entry(
    'Phó Chủ tịch HĐND tỉnh sau sắp xếp',
    'Vice-Chairs, province after a merger',
    [resolution106(count('at-most', 3, 'vice-chair'), null, 'province')],
    { rule: 'ORG-R13', note: PRESS },
  ),
  'viceChairs.provinceUnmerged': entry(
    'Phó Chủ tịch HĐND tỉnh, thành phố không sắp xếp',
    'Vice-Chairs, no merger',
    [resolution106(count('at-most', 2, 'vice-chair'), null, 'province')],
    { rule: 'ORG-R13', note: PRESS },
  ),
  'viceChairs.commune': entry(
    'Phó Chủ tịch HĐND cấp xã',
    'Vice-Chairs of a commune',
    [resolution106(count('exactly', 1, 'vice-chair'), null, 'commune')],
    { rule: 'ORG-R15', note: PRESS },
  ),
  'viceHeads.mergedOfThree': entry(
    'Phó Trưởng Ban, nơi nhập từ ba đơn vị',
    'Vice-Heads, merged from three',
    [resolution106(count('at-most', 4, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.mergedOfTwo': entry(
    'Phó Trưởng Ban, nơi nhập từ hai đơn vị',
    'Vice-Heads, merged from two',
    [resolution106(count('at-most', 3, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.unmerged': entry(
    'Phó Trưởng Ban, nơi không sắp xếp',
    'Vice-Heads, no merger',
    [resolution106(count('at-most', 2, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.ethnicOfThree': entry(
    'Phó Trưởng Ban Dân tộc, từ ba Ban cũ',
    'Vice-Heads, Ethnic Affairs, from three',
    [resolution106(count('at-most', 4, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.ethnicOfTwo': entry(
    'Phó Trưởng Ban Dân tộc, từ hai Ban cũ',
    'Vice-Heads, Ethnic Affairs, from two',
    [resolution106(count('at-most', 3, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.ethnicOfOne': entry(
    'Phó Trưởng Ban Dân tộc, từ một Ban cũ',
    'Vice-Heads, Ethnic Affairs, from one',
    [resolution106(count('at-most', 2, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.urban': entry(
    'Phó Trưởng Ban Đô thị',
    'Vice-Heads, Urban Committee',
    [resolution106(count('at-most', 2, 'vice-head'), null, 'province')],
    { rule: 'ORG-R14', note: PRESS },
  ),
  'viceHeads.communeAverage': entry(
    'Phó Trưởng Ban của HĐND cấp xã, bình quân mỗi Ban',
    'Vice-Heads of a commune committee, on average',
    [resolution106(count('at-most', 2, 'vice-head'), null, 'commune')],
    {
      rule: 'ORG-R15',
      note: [
        'Số bình quân thấy ở dự thảo; Thường trực HĐND tỉnh phân bổ',
        'The average was seen in the draft; the provincial Standing Committee shares it out',
      ],
    },
  ),
  'leaders.aboveNumberFor': entry(
    'Số lãnh đạo sau sắp xếp được nhiều hơn quy định',
    'Leaders above the number after a merger',
    [law2025(count('at-most', 5, 'year'), 'Điều 54 khoản 6', 'province')],
    { note: ['Kể từ ngày 16/6/2025', 'From 16 June 2025'] },
  ),
  'office.deputyChiefs': entry(
    'Phó Chánh Văn phòng Đoàn ĐBQH và HĐND',
    'Deputy chiefs of the provincial council’s office',
    [secondary('nq-1004-2020', '2021-01-01')(count('at-most', 3, 'deputy'), 'Điều 1', 'province')],
    { note: ['Có thể đã điều chỉnh sau sắp xếp năm 2025', 'May have been adjusted after the mergers of 2025'] },
  ),
  'office.divisions': entry(
    'Số phòng của Văn phòng Đoàn ĐBQH và HĐND',
    'Divisions of the provincial council’s office',
    [secondary('nq-1004-2020', '2021-01-01')(range(3, 4, 'division'), 'Điều 2', 'province')],
    {
      note: [
        'Công tác Quốc hội; Công tác HĐND; Hành chính - Tổ chức - Quản trị; có thể thêm một phòng',
        'National Assembly work; council work; administration; one more is possible',
      ],
    },
  ),
}

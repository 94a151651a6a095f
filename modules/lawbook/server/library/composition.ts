import type { compositionKeys } from '../../contract/keys/composition.ts'
import { electionLibrary } from './elections.ts'
import { seatLibrary } from './seats.ts'
import { entry, type LibraryOf } from './library.ts'
import {
  law2015,
  law2015UntilTwoLevels,
  law2025,
  law2025TwoLevels,
  practice,
  resolution106,
  secondary,
} from './sources.ts'
import { codes, count, range, workingAfter } from './values.ts'

const PRESS = [
  'Biết qua báo chí; ngày có hiệu lực trong tháng 10/2025 cần xác nhận',
  'Known through the press; its day in October 2025 is to be confirmed',
] as const
const KTNS = ['KTNS', 'Ban Kinh tế - Ngân sách', 'Economy and Budget Committee'] as const
const VHXH = ['VHXH', 'Ban Văn hóa - Xã hội', 'Culture and Society Committee'] as const
const PC = ['PC', 'Ban Pháp chế', 'Legal Affairs Committee'] as const
const KTXH = ['KTXH', 'Ban Kinh tế - Xã hội', 'Economy and Society Committee'] as const

/** The council's composition: seats, elections, and here its bodies and posts. */
export const compositionLibrary: LibraryOf<typeof compositionKeys> = {
  ...seatLibrary,
  ...electionLibrary,
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

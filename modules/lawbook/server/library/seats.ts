import type { compositionKeys } from '../../contract/keys/composition.ts'
import { entry, type LibraryOf } from './library.ts'
import { law2025, practice, rememberedLaw2015 } from './sources.ts'
import { count, scale, share, text } from './values.ts'

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

type SeatKey = Extract<
  keyof typeof compositionKeys,
  `term.${string}` | `delegates.${string}` | `delegate.${string}` | `council.${string}`
>

/** Terms, the number of delegates by population, and who a delegate is. */
export const seatLibrary: Pick<LibraryOf<typeof compositionKeys>, SeatKey> = {
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
    [rememberedLaw2015(share('at-least', 1, 3, 'working-time'), null)],
    { rule: 'ORG-R19' },
  ),
  'delegate.youngBelow': entry('Tuổi của đại biểu trẻ tuổi', 'Age of a young delegate', [
    practice(count('fewer-than', 40, 'year')),
  ]),
  'delegate.middleAgeTo': entry('Tuổi cao nhất của nhóm tuổi giữa', 'Highest age of the middle band', [
    practice(count('at-most', 50, 'year')),
  ]),
}

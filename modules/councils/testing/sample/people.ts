import { personSortKey, searchKey } from '#platform/text'
import type { Chance } from './chance.ts'

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Ngô',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Dương',
  'Lý',
  'Giáp',
  'Thân',
  'Lương',
  'Đinh',
  'Mai',
  'Trịnh',
  'Chu',
  'Tạ',
]
const MIDDLE = {
  female: ['Thị', 'Thị Thanh', 'Thị Thu', 'Thị Hồng', 'Thị Minh', 'Thị Kim', 'Ngọc'],
  male: ['Văn', 'Đức', 'Quang', 'Hữu', 'Xuân', 'Minh', 'Công', 'Đình', 'Trọng', 'Ngọc'],
}
const GIVEN = {
  female: [
    'An',
    'Bình',
    'Chi',
    'Dung',
    'Duyên',
    'Hà',
    'Hạnh',
    'Hằng',
    'Hiền',
    'Hoa',
    'Huệ',
    'Hương',
    'Lan',
    'Liên',
    'Loan',
    'Mai',
    'Nga',
    'Ngân',
    'Nhung',
    'Oanh',
    'Phương',
    'Quyên',
    'Thảo',
    'Thủy',
    'Trang',
    'Tuyết',
    'Vân',
    'Yến',
  ],
  male: [
    'An',
    'Bắc',
    'Bình',
    'Chiến',
    'Cường',
    'Dũng',
    'Đạt',
    'Điệp',
    'Giang',
    'Hải',
    'Hiếu',
    'Hòa',
    'Hùng',
    'Khánh',
    'Lâm',
    'Long',
    'Mạnh',
    'Nam',
    'Nghĩa',
    'Phong',
    'Quân',
    'Sơn',
    'Tâm',
    'Thắng',
    'Thành',
    'Toàn',
    'Trung',
    'Tuấn',
    'Việt',
    'Vinh',
  ],
}
const POSITIONS = [
  'Cán bộ',
  'Công chức',
  'Giáo viên',
  'Bác sĩ',
  'Kỹ sư',
  'Trưởng thôn',
  'Bí thư chi bộ',
  'Chủ tịch Hội Nông dân',
  'Chủ tịch Hội Phụ nữ',
  'Giám đốc hợp tác xã',
  'Doanh nhân',
  'Bí thư Đoàn Thanh niên',
]

export interface SamplePerson {
  readonly fullName: string
  readonly sex: 'female' | 'male'
}

/** An invented person; each full name once in a council, as two of one name would ask for a birthday every time. */
export function inventName(chance: Chance, taken: Set<string>, womenInHundred: number): SamplePerson {
  for (;;) {
    const sex = chance.inHundred(womenInHundred) ? 'female' : 'male'
    const fullName = `${chance.oneOf(FAMILY)} ${chance.oneOf(MIDDLE[sex])} ${chance.oneOf(GIVEN[sex])}`
    if (taken.has(fullName)) continue
    taken.add(fullName)
    return { fullName, sex }
  }
}

/** The row of a delegate's person, with shares as councils of this kind have them. */
export function personRow(
  chance: Chance,
  council: string,
  id: string,
  level: 'province' | 'commune',
  person: SamplePerson,
) {
  const year = chance.weighted([
    [1968 + chance.below(8), 30],
    [1976 + chance.below(10), 45],
    [1987 + chance.below(10), 25],
  ])
  const month = String(1 + chance.below(12)).padStart(2, '0')
  const day = String(1 + chance.below(28)).padStart(2, '0')
  return {
    council_id: council,
    id,
    full_name: person.fullName,
    sex: person.sex,
    born_on: `${year}-${month}-${day}`,
    hometown: 'Bắc Ninh',
    occupation: level === 'province' ? 'Cán bộ, công chức' : 'Cán bộ, công chức cấp xã',
    position: chance.oneOf(POSITIONS),
    party_member: chance.inHundred(level === 'province' ? 96 : 91),
    education:
      level === 'province'
        ? chance.weighted([
            ['doctor', 4],
            ['master', 56],
            ['university', 40],
          ])
        : chance.weighted([
            ['master', 12],
            ['university', 70],
            ['college', 10],
            ['intermediate', 8],
          ]),
    political_theory:
      level === 'province'
        ? chance.weighted([
            ['advanced', 62],
            ['bachelor', 22],
            ['intermediate', 14],
            ['none', 2],
          ])
        : chance.weighted([
            ['advanced', 22],
            ['bachelor', 2],
            ['intermediate', 66],
            ['none', 10],
          ]),
    sort_key: personSortKey(person.fullName),
    search_key: searchKey(person.fullName),
  }
}

export function sensitiveRow(chance: Chance, council: string, person: string) {
  return {
    council_id: council,
    person_id: person,
    ethnicity: chance.weighted([
      ['Kinh', 88],
      ['Nùng', 4],
      ['Tày', 4],
      ['Sán Dìu', 2],
      ['Sán Chay', 2],
    ]),
    religion: chance.weighted([
      [null, 95],
      ['Công giáo', 3],
      ['Phật giáo', 2],
    ]),
    residence: 'Bắc Ninh (dữ liệu mẫu)',
    phone: null,
    email: null,
  }
}

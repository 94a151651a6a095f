import type { Role } from '#platform/access'

/** A person of the demonstration: at least one of every role. */
export interface DemoPerson {
  readonly loginName: string
  readonly displayName: string
  readonly role: Role
  readonly title: string
  /** `province`, or the name of a commune. */
  readonly of: string
  /** For a focal point: the agency's short name, or the name of the commune whose committee it is. */
  readonly agency?: string
  /** Sits in the council: the delegate of the sample of this number, counted from 0, who has the account's name. */
  readonly delegate?: { readonly number: number; readonly sex: 'female' | 'male' }
}

/** What a login of the demonstration is marked with, so that nobody takes it for a real person's. */
const SAMPLE_MARK = ' (mẫu)'

/** The name of the person behind the login. */
export const personName = ({ displayName }: Pick<DemoPerson, 'displayName'>): string =>
  displayName.endsWith(SAMPLE_MARK) ? displayName.slice(0, -SAMPLE_MARK.length) : displayName

const KINH_BAC = 'Kinh Bắc'

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    loginName: 'vanphong.tinh',
    displayName: 'Nguyễn Minh Anh (mẫu)',
    role: 'specialist',
    title: 'Chuyên viên Phòng Công tác HĐND',
    of: 'province',
  },
  {
    loginName: 'chanhvanphong',
    displayName: 'Trần Quốc Bảo (mẫu)',
    role: 'officeChief',
    title: 'Chánh Văn phòng',
    of: 'province',
  },
  {
    loginName: 'chutich.tinh',
    displayName: 'Lê Thu Hà (mẫu)',
    role: 'chair',
    title: 'Chủ tịch HĐND tỉnh',
    of: 'province',
    delegate: { number: 0, sex: 'female' },
  },
  {
    loginName: 'phochutich.tinh',
    displayName: 'Phạm Văn Đức (mẫu)',
    role: 'viceChair',
    title: 'Phó Chủ tịch HĐND tỉnh',
    of: 'province',
    delegate: { number: 1, sex: 'male' },
  },
  {
    loginName: 'truongban.ktns',
    displayName: 'Vũ Hải Yến (mẫu)',
    role: 'standingMember',
    title: 'Ủy viên Thường trực, Trưởng Ban Kinh tế - Ngân sách',
    of: 'province',
    delegate: { number: 3, sex: 'female' },
  },
  {
    loginName: 'daibieu.tinh',
    displayName: 'Đặng Thanh Tùng (mẫu)',
    role: 'delegate',
    title: 'Đại biểu HĐND tỉnh',
    of: 'province',
    delegate: { number: 40, sex: 'male' },
  },
  {
    loginName: 'vanthu.tinh',
    displayName: 'Ngô Thị Lan (mẫu)',
    role: 'recordsClerk',
    title: 'Văn thư',
    of: 'province',
  },
  {
    loginName: 'tonghop.tinh',
    displayName: 'Hoàng Gia Huy (mẫu)',
    role: 'provinceConsolidator',
    title: 'Tổng hợp cấp tỉnh',
    of: 'province',
  },
  {
    loginName: 'quantri',
    displayName: 'Bùi Đăng Khoa (mẫu)',
    role: 'systemAdmin',
    title: 'Quản trị viên',
    of: 'province',
  },
  {
    loginName: 'soxaydung',
    displayName: 'Dương Mạnh Hùng (mẫu)',
    role: 'agencyFocalPoint',
    title: 'Đầu mối Sở Xây dựng',
    of: 'province',
    agency: 'Sở Xây dựng',
  },
  {
    loginName: 'sonnmt',
    displayName: 'Đỗ Thị Hiền (mẫu)',
    role: 'agencyFocalPoint',
    title: 'Đầu mối Sở Nông nghiệp và Môi trường',
    of: 'province',
    agency: 'Sở NN&MT',
  },
  {
    loginName: 'ubnd.kinhbac',
    displayName: 'Mai Văn Sơn (mẫu)',
    role: 'agencyFocalPoint',
    title: 'Đầu mối UBND phường Kinh Bắc',
    of: 'province',
    agency: KINH_BAC,
  },
  {
    loginName: 'vanphong.kinhbac',
    displayName: 'Tạ Thị Mai (mẫu)',
    role: 'communeOfficer',
    title: 'Công chức Văn phòng HĐND và UBND',
    of: KINH_BAC,
  },
  {
    loginName: 'chutich.kinhbac',
    displayName: 'Chu Đình Phong (mẫu)',
    role: 'chair',
    title: 'Chủ tịch HĐND phường',
    of: KINH_BAC,
    delegate: { number: 0, sex: 'male' },
  },
  {
    loginName: 'daibieu.kinhbac',
    displayName: 'Lý Thị Oanh (mẫu)',
    role: 'delegate',
    title: 'Đại biểu HĐND phường',
    of: KINH_BAC,
    delegate: { number: 12, sex: 'female' },
  },
]

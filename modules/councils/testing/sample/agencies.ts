/** Who answers to a council in the sample province: names as they are, people invented. */
export interface SampleAgency {
  readonly kind: string
  readonly name: string
  readonly short: string
  readonly headTitle: string
  readonly fields: readonly string[]
  /** The agency through which letters go, by its short name. */
  readonly through?: string
}

const department = (name: string, short: string, fields: readonly string[]): SampleAgency => ({
  kind: 'department',
  name,
  short,
  headTitle: 'Giám đốc Sở',
  fields,
  through: 'UBND tỉnh',
})

export const PROVINCE_AGENCIES: readonly SampleAgency[] = [
  {
    kind: 'peoplesCommittee',
    name: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    short: 'UBND tỉnh',
    headTitle: 'Chủ tịch UBND tỉnh',
    fields: ['other'],
  },
  {
    kind: 'executiveOffice',
    name: 'Văn phòng Ủy ban nhân dân tỉnh',
    short: 'VP UBND tỉnh',
    headTitle: 'Chánh Văn phòng',
    fields: ['administrative-procedures'],
    through: 'UBND tỉnh',
  },
  department('Sở Nội vụ', 'Sở Nội vụ', ['home-affairs', 'labour-social']),
  department('Sở Tài chính', 'Sở Tài chính', ['finance-budget', 'planning-investment']),
  department('Sở Xây dựng', 'Sở Xây dựng', ['construction', 'transport']),
  department('Sở Nông nghiệp và Môi trường', 'Sở NN&MT', ['agriculture', 'irrigation', 'environment', 'land']),
  department('Sở Công Thương', 'Sở Công Thương', ['industry-trade', 'electricity-water']),
  department('Sở Khoa học và Công nghệ', 'Sở KH&CN', ['science-technology']),
  department('Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', ['education']),
  department('Sở Y tế', 'Sở Y tế', ['health']),
  department('Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL', ['culture-sports-tourism', 'information-press']),
  department('Sở Tư pháp', 'Sở Tư pháp', ['justice']),
  department('Sở Dân tộc và Tôn giáo', 'Sở DT&TG', ['ethnic-religious']),
  {
    kind: 'inspectorate',
    name: 'Thanh tra tỉnh',
    short: 'Thanh tra tỉnh',
    headTitle: 'Chánh Thanh tra',
    fields: ['inspection-complaints'],
    through: 'UBND tỉnh',
  },
  {
    kind: 'publicServiceUnit',
    name: 'Ban Quản lý các khu công nghiệp',
    short: 'BQL KCN',
    headTitle: 'Trưởng ban',
    fields: ['industry-trade'],
    through: 'UBND tỉnh',
  },
  {
    kind: 'police',
    name: 'Công an tỉnh',
    short: 'Công an tỉnh',
    headTitle: 'Giám đốc Công an tỉnh',
    fields: ['security-order'],
  },
  {
    kind: 'military',
    name: 'Bộ Chỉ huy Quân sự tỉnh',
    short: 'Bộ CHQS tỉnh',
    headTitle: 'Chỉ huy trưởng',
    fields: ['defence'],
  },
  {
    kind: 'court',
    name: 'Tòa án nhân dân tỉnh',
    short: 'TAND tỉnh',
    headTitle: 'Chánh án',
    fields: ['courts-procuracy'],
  },
  {
    kind: 'procuracy',
    name: 'Viện kiểm sát nhân dân tỉnh',
    short: 'VKSND tỉnh',
    headTitle: 'Viện trưởng',
    fields: ['courts-procuracy'],
  },
  {
    kind: 'civilEnforcement',
    name: 'Thi hành án dân sự tỉnh',
    short: 'THADS tỉnh',
    headTitle: 'Trưởng Thi hành án dân sự',
    fields: ['courts-procuracy'],
  },
  {
    kind: 'fatherlandFront',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    short: 'MTTQ tỉnh',
    headTitle: 'Chủ tịch Ủy ban MTTQ',
    fields: ['other'],
  },
  {
    kind: 'nationalAssemblyDelegation',
    name: 'Đoàn đại biểu Quốc hội tỉnh',
    short: 'Đoàn ĐBQH',
    headTitle: 'Trưởng đoàn',
    fields: ['other'],
  },
]

/** The same in every commune; `{unit}` is "phường Kinh Bắc". */
export const COMMUNE_AGENCIES: readonly SampleAgency[] = [
  {
    kind: 'peoplesCommittee',
    name: 'Ủy ban nhân dân {unit}',
    short: 'UBND',
    headTitle: 'Chủ tịch UBND',
    fields: ['other'],
  },
  {
    kind: 'executiveOffice',
    name: 'Văn phòng HĐND và UBND {unit}',
    short: 'Văn phòng',
    headTitle: 'Chánh Văn phòng',
    fields: ['administrative-procedures'],
    through: 'UBND',
  },
  {
    kind: 'communeDivision',
    name: 'Phòng Kinh tế {unit}',
    short: 'Phòng Kinh tế',
    headTitle: 'Trưởng phòng',
    fields: ['finance-budget', 'agriculture', 'construction', 'transport', 'land'],
    through: 'UBND',
  },
  {
    kind: 'communeDivision',
    name: 'Phòng Văn hóa - Xã hội {unit}',
    short: 'Phòng VH-XH',
    headTitle: 'Trưởng phòng',
    fields: ['culture-sports-tourism', 'labour-social', 'education', 'health'],
    through: 'UBND',
  },
  {
    kind: 'fatherlandFront',
    name: 'Ủy ban MTTQ Việt Nam {unit}',
    short: 'MTTQ',
    headTitle: 'Chủ tịch Ủy ban MTTQ',
    fields: ['other'],
  },
  { kind: 'police', name: 'Công an {unit}', short: 'Công an', headTitle: 'Trưởng Công an', fields: ['security-order'] },
]

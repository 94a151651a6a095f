import { basis, NA_STANDING_COMMITTEE, NATIONAL_ASSEMBLY } from './basis-line.ts'

const JOINT = 'Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam'

/** Organisation, elections, supervision, confidence and contact with voters. */
export const basesOfOrganisation = {
  'luat-72-2025': basis('72/2025/QH15', 'Luật Tổ chức chính quyền địa phương', NATIONAL_ASSEMBLY, {
    issued: '2025-06-16',
    from: '2025-06-16',
  }),
  'luat-65-2025': basis('65/2025/QH15', 'Luật Tổ chức chính quyền địa phương', NATIONAL_ASSEMBLY, {
    issued: '2025-02-19',
    from: '2025-03-01',
    to: '2025-06-15',
    by: 'luat-72-2025',
  }),
  'luat-77-2015': basis('77/2015/QH13', 'Luật Tổ chức chính quyền địa phương', NATIONAL_ASSEMBLY, {
    issued: '2015-06-19',
    from: '2016-01-01',
    to: '2025-02-28',
    by: 'luat-65-2025',
  }),
  'nq-202-2025': basis('202/2025/QH15', 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh', NATIONAL_ASSEMBLY, {
    issued: '2025-06-12',
    from: '2025-06-12',
  }),
  'nq-203-2025': basis(
    '203/2025/QH15',
    'Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    NATIONAL_ASSEMBLY,
    { issued: '2025-06-16', from: '2025-06-16' },
  ),
  'nq-199-2025': basis(
    '199/2025/QH15',
    'Nghị quyết về rút ngắn nhiệm kỳ 2021-2026 và ngày bầu cử đại biểu Quốc hội, đại biểu HĐND nhiệm kỳ 2026-2031',
    NATIONAL_ASSEMBLY,
    {},
  ),
  'luat-85-2015': basis('85/2015/QH13', 'Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND', NATIONAL_ASSEMBLY, {
    issued: '2015-06-25',
    from: '2015-09-01',
  }),
  'luat-83-2025': basis(
    '83/2025/QH15',
    'Luật sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND',
    NATIONAL_ASSEMBLY,
    { from: '2025-07-01' },
  ),
  'luat-87-2015': basis('87/2015/QH13', 'Luật Hoạt động giám sát của Quốc hội và HĐND', NATIONAL_ASSEMBLY, {
    issued: '2015-11-20',
    from: '2016-07-01',
    to: '2026-02-28',
    by: 'luat-121-2025',
  }),
  'luat-121-2025': basis('121/2025/QH15', 'Luật Hoạt động giám sát của Quốc hội và HĐND', NATIONAL_ASSEMBLY, {
    from: '2026-03-01',
  }),
  'nq-594-2022': basis(
    '594/NQ-UBTVQH15',
    'Nghị quyết hướng dẫn hoạt động giám sát của HĐND, Thường trực HĐND, Ban của HĐND, Tổ đại biểu và đại biểu HĐND',
    NA_STANDING_COMMITTEE,
    { issued: '2022-09-12', from: '2022-09-12', to: '2026-02-28', by: 'nq-114-2025' },
  ),
  'nq-113-2025': basis('113/2025/UBTVQH15', 'Nghị quyết về hoạt động giám sát của Quốc hội', NA_STANDING_COMMITTEE, {
    from: '2026-03-01',
  }),
  'nq-114-2025': basis('114/2025/UBTVQH15', 'Nghị quyết về hoạt động giám sát của HĐND', NA_STANDING_COMMITTEE, {
    issued: '2025-12-24',
    from: '2026-03-01',
  }),
  'nq-115-2025': basis(
    '115/2025/UBTVQH15',
    'Nghị quyết về giám sát văn bản quy phạm pháp luật',
    NA_STANDING_COMMITTEE,
    {
      from: '2026-03-01',
    },
  ),
  'nq-85-2014': basis(
    '85/2014/QH13',
    'Nghị quyết về lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm đối với người giữ chức vụ do Quốc hội, HĐND bầu hoặc phê chuẩn',
    NATIONAL_ASSEMBLY,
    { issued: '2014-11-28', to: '2023-06-30', by: 'nq-96-2023' },
  ),
  'nq-96-2023': basis(
    '96/2023/QH15',
    'Nghị quyết về lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm đối với người giữ chức vụ do Quốc hội, HĐND bầu hoặc phê chuẩn',
    NATIONAL_ASSEMBLY,
    { issued: '2023-06-23', from: '2023-07-01' },
  ),
  'nq-103-2025': basis('103/2025/UBTVQH15', 'Quy chế làm việc mẫu của HĐND cấp tỉnh', NA_STANDING_COMMITTEE, {
    from: '2025-09-26',
  }),
  'nq-104-2025': basis(
    '104/2025/UBTVQH15',
    'Quy chế làm việc mẫu của HĐND xã, phường, đặc khu',
    NA_STANDING_COMMITTEE,
    {
      from: '2025-09-26',
    },
  ),
  'nq-106-2025': basis(
    '106/2025/UBTVQH15',
    'Nghị quyết về số lượng Phó Chủ tịch HĐND, Phó Trưởng Ban của HĐND cấp tỉnh, cấp xã',
    NA_STANDING_COMMITTEE,
    {},
  ),
  'nq-107-2025': basis(
    '107/2025/UBTVQH15',
    'Nghị quyết về cơ cấu, thành phần, số lượng người ứng cử đại biểu HĐND nhiệm kỳ 2026-2031',
    NA_STANDING_COMMITTEE,
    { issued: '2025-10-16' },
  ),
  'nq-753-2005': basis('753/2005/NQ-UBTVQH11', 'Quy chế hoạt động của HĐND', NA_STANDING_COMMITTEE, {
    issued: '2005-04-02',
    to: '2025-02-19',
    by: 'nqlt-72-2025',
  }),
  'nq-629-2019': basis('629/2019/UBTVQH14', 'Nghị quyết hướng dẫn một số hoạt động của HĐND', NA_STANDING_COMMITTEE, {
    issued: '2019-01-30',
  }),
  'nqlt-525-2012': basis(
    '525/2012/NQLT-UBTVQH13-ĐCTUBTWMTTQVN',
    'Nghị quyết liên tịch về tiếp xúc cử tri của đại biểu Quốc hội',
    'Ủy ban Thường vụ Quốc hội, Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
    { issued: '2012-09-27', to: '2025-02-19', by: 'nqlt-72-2025' },
  ),
  'nqlt-72-2025': basis(
    '72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    'Nghị quyết liên tịch về tiếp xúc cử tri; tổng hợp, giải quyết, trả lời, giám sát việc giải quyết kiến nghị của cử tri',
    JOINT,
    { issued: '2025-02-20', from: '2025-02-20' },
  ),
  'nqlt-100-2025': basis(
    '100/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    'Nghị quyết liên tịch sửa đổi, bổ sung Nghị quyết liên tịch số 72/2025 theo chính quyền hai cấp',
    JOINT,
    { issued: '2025-09-26', from: '2025-09-26' },
  ),
  'nq-759-2014': basis(
    '759/2014/UBTVQH13',
    'Nghị quyết về hoạt động tiếp công dân của cơ quan của Quốc hội, đại biểu Quốc hội, HĐND và đại biểu HĐND',
    NA_STANDING_COMMITTEE,
    { issued: '2014-05-15' },
  ),
  'nq-1004-2020': basis(
    '1004/2020/UBTVQH14',
    'Nghị quyết về Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, thành phố',
    NA_STANDING_COMMITTEE,
    { issued: '2020-09-18' },
  ),
  'nq-1206-2016': basis(
    '1206/2016/NQ-UBTVQH13',
    'Nghị quyết về chế độ, chính sách và các điều kiện bảo đảm hoạt động của đại biểu HĐND',
    NA_STANDING_COMMITTEE,
    { issued: '2016-05-13' },
  ),
  'de-an-10-2026': basis(
    '10-ĐA/TU',
    'Đề án đổi mới và nâng cao chất lượng, hiệu quả hoạt động của HĐND các cấp tỉnh Bắc Ninh, nhiệm kỳ 2026-2031',
    'Tỉnh ủy Bắc Ninh',
    { issued: '2026-05-03', from: '2026-05-03' },
  ),
} as const

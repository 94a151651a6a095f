import { basis, GOVERNMENT, NATIONAL_ASSEMBLY } from './basis-line.ts'

const PRIME_MINISTER = 'Thủ tướng Chính phủ'
const INSPECTORATE = 'Thanh tra Chính phủ'

/** Citizens' letters, papers, texts of law, days off, digital government and safety. */
export const basesOfPractice = {
  'luat-42-2013': basis('42/2013/QH13', 'Luật Tiếp công dân', NATIONAL_ASSEMBLY, {
    issued: '2013-11-25',
    from: '2014-07-01',
  }),
  'luat-02-2011': basis('02/2011/QH13', 'Luật Khiếu nại', NATIONAL_ASSEMBLY, {
    issued: '2011-11-11',
    from: '2012-07-01',
  }),
  'luat-25-2018': basis('25/2018/QH14', 'Luật Tố cáo', NATIONAL_ASSEMBLY, { issued: '2018-06-12', from: '2019-01-01' }),
  'luat-136-2025': basis(
    '136/2025/QH15',
    'Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo',
    NATIONAL_ASSEMBLY,
    { from: '2026-07-01' },
  ),
  'nd-154-2026': basis('154/2026/NĐ-CP', 'Nghị định quy định chi tiết Luật Tiếp công dân', GOVERNMENT, {
    from: '2026-07-01',
  }),
  'nd-155-2026': basis('155/2026/NĐ-CP', 'Nghị định thi hành Luật Khiếu nại', GOVERNMENT, { from: '2026-07-01' }),
  'nd-156-2026': basis('156/2026/NĐ-CP', 'Nghị định thi hành Luật Tố cáo', GOVERNMENT, { from: '2026-07-01' }),
  'tt-07-2014': basis(
    '07/2014/TT-TTCP',
    'Thông tư quy định quy trình xử lý đơn khiếu nại, đơn tố cáo, đơn kiến nghị, phản ánh',
    INSPECTORATE,
    { issued: '2014-10-31', from: '2014-12-15', to: '2021-11-14', by: 'tt-05-2021' },
  ),
  'tt-05-2021': basis(
    '05/2021/TT-TTCP',
    'Thông tư quy định quy trình xử lý đơn khiếu nại, đơn tố cáo, đơn kiến nghị, phản ánh',
    INSPECTORATE,
    { issued: '2021-10-01', from: '2021-11-15' },
  ),
  'nd-30-2020': basis('30/2020/NĐ-CP', 'Nghị định về công tác văn thư', GOVERNMENT, {
    issued: '2020-03-05',
    from: '2020-03-05',
  }),
  'luat-80-2015': basis('80/2015/QH13', 'Luật Ban hành văn bản quy phạm pháp luật', NATIONAL_ASSEMBLY, {
    issued: '2015-06-22',
    from: '2016-07-01',
    to: '2025-03-31',
    by: 'luat-64-2025',
  }),
  'luat-64-2025': basis('64/2025/QH15', 'Luật Ban hành văn bản quy phạm pháp luật', NATIONAL_ASSEMBLY, {
    issued: '2025-02-19',
    from: '2025-04-01',
  }),
  'luat-87-2025': basis(
    '87/2025/QH15',
    'Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật',
    NATIONAL_ASSEMBLY,
    { from: '2025-07-01' },
  ),
  'nd-78-2025': basis(
    '78/2025/NĐ-CP',
    'Nghị định quy định chi tiết và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật',
    GOVERNMENT,
    { issued: '2025-04-01', from: '2025-04-01' },
  ),
  'nd-187-2025': basis('187/2025/NĐ-CP', 'Nghị định sửa đổi, bổ sung Nghị định số 78/2025/NĐ-CP', GOVERNMENT, {
    from: '2025-07-01',
  }),
  'bo-luat-45-2019': basis('45/2019/QH14', 'Bộ luật Lao động', NATIONAL_ASSEMBLY, {
    issued: '2019-11-20',
    from: '2021-01-01',
  }),
  'bo-luat-91-2015': basis('91/2015/QH13', 'Bộ luật Dân sự', NATIONAL_ASSEMBLY, {
    issued: '2015-11-24',
    from: '2017-01-01',
  }),
  'luat-29-2018': basis('29/2018/QH14', 'Luật Bảo vệ bí mật nhà nước', NATIONAL_ASSEMBLY, {
    issued: '2018-11-15',
    from: '2020-07-01',
  }),
  'luat-20-2023': basis('20/2023/QH15', 'Luật Giao dịch điện tử', NATIONAL_ASSEMBLY, {
    issued: '2023-06-22',
    from: '2024-07-01',
  }),
  'luat-33-2024': basis('33/2024/QH15', 'Luật Lưu trữ', NATIONAL_ASSEMBLY, {
    issued: '2024-06-21',
    from: '2025-07-01',
  }),
  'nd-85-2016': basis('85/2016/NĐ-CP', 'Nghị định về bảo đảm an toàn hệ thống thông tin theo cấp độ', GOVERNMENT, {
    issued: '2016-07-01',
    from: '2016-07-01',
  }),
  'luat-116-2025': basis('116/2025/QH15', 'Luật An ninh mạng', NATIONAL_ASSEMBLY, { from: '2026-07-01' }),
  'nd-13-2023': basis('13/2023/NĐ-CP', 'Nghị định về bảo vệ dữ liệu cá nhân', GOVERNMENT, {
    issued: '2023-04-17',
    from: '2023-07-01',
    to: '2025-12-31',
    by: 'luat-91-2025',
  }),
  'luat-91-2025': basis('91/2025/QH15', 'Luật Bảo vệ dữ liệu cá nhân', NATIONAL_ASSEMBLY, { from: '2026-01-01' }),
  'nd-356-2025': basis('356/2025/NĐ-CP', 'Nghị định thi hành Luật Bảo vệ dữ liệu cá nhân', GOVERNMENT, {
    from: '2026-01-01',
  }),
  'luat-148-2025': basis('148/2025/QH15', 'Luật Chuyển đổi số', NATIONAL_ASSEMBLY, { from: '2026-07-01' }),
  'nd-224-2026': basis('224/2026/NĐ-CP', 'Nghị định thi hành Luật Chuyển đổi số', GOVERNMENT, { from: '2026-07-01' }),
  'nd-64-2007': basis(
    '64/2007/NĐ-CP',
    'Nghị định về ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước',
    GOVERNMENT,
    { issued: '2007-04-10', to: '2026-06-30', by: 'nd-224-2026' },
  ),
  'nd-42-2022': basis(
    '42/2022/NĐ-CP',
    'Nghị định về cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước',
    GOVERNMENT,
    { issued: '2022-06-24', to: '2026-06-30', by: 'nd-224-2026' },
  ),
  'nd-335-2025': basis('335/2025/NĐ-CP', 'Nghị định về đánh giá, xếp loại công chức', GOVERNMENT, {}),
  'qd-20-2020': basis('20/2020/QĐ-TTg', 'Quyết định về mã định danh điện tử của cơ quan, tổ chức', PRIME_MINISTER, {
    issued: '2020-07-22',
  }),
  'qd-28-2018': basis(
    '28/2018/QĐ-TTg',
    'Quyết định về gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước',
    PRIME_MINISTER,
    { issued: '2018-07-12' },
  ),
  'qcvn-102-2016': basis(
    'QCVN 102:2016/BTTTT',
    'Quy chuẩn kỹ thuật quốc gia về cấu trúc mã định danh và định dạng dữ liệu gói tin phục vụ kết nối các hệ thống quản lý văn bản',
    'Bộ Thông tin và Truyền thông',
    {},
  ),
} as const

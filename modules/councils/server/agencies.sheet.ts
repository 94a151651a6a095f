import type { AgencyId } from '#platform/access'
import { choice, date, reference, type RowOf, sheet, text } from '#platform/sheets'
import { councilsMessagesVi as vi, FULL_NAME_LONGEST, LONG_TEXT_LONGEST, SHORT_TEXT_LONGEST } from '#councils'
import type { Named } from './names.ts'

const short = text({ longest: SHORT_TEXT_LONGEST })

/** Columns of the register of agencies. */
export function agenciesSheet(agencies: Named<AgencyId>) {
  return sheet({ name: 'Cơ quan', columns: columns(agencies) })
}

export type AgencySheetRow = RowOf<ReturnType<typeof columns>>

function columns(agencies: Named<AgencyId>) {
  return [
    { key: 'name', header: 'Tên cơ quan', required: true, parse: short, example: 'Sở Mẫu', width: 36 },
    { key: 'shortName', header: 'Tên gọi tắt', parse: short, example: 'SM' },
    { key: 'kind', header: 'Loại cơ quan', required: true, parse: choice(vi.agencyKinds), example: 'Sở, ban, ngành' },
    { key: 'parent', header: 'Trực thuộc', parse: reference(agencies), example: 'Văn phòng UBND tỉnh' },
    {
      key: 'fields',
      header: vi.agency.fields,
      parse: text({ longest: LONG_TEXT_LONGEST }),
      example: 'Giao thông; Xây dựng, quy hoạch, đô thị',
      width: 36,
    },
    { key: 'startsOn', header: 'Hoạt động từ ngày', parse: date(), example: '01/03/2025' },
    {
      key: 'headName',
      header: vi.agency.head,
      parse: text({ longest: FULL_NAME_LONGEST }),
      example: 'Trần Thị Mẫu',
      width: 28,
    },
    { key: 'headTitle', header: 'Chức danh thủ trưởng', parse: short, example: 'Giám đốc Sở' },
    { key: 'headFrom', header: 'Giữ chức danh từ ngày', parse: date(), example: '01/03/2025' },
  ] as const
}

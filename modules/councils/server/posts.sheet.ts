import type { BodyId, MandateId } from '#platform/access'
import { choice, date, reference, type RowOf, sheet, text, yesNo } from '#platform/sheets'
import {
  councilsMessagesVi as vi,
  DOCUMENT_LONGEST,
  LONG_TEXT_LONGEST,
  POST_ROLES,
  type PostRole,
  SHORT_TEXT_LONGEST,
} from '#councils'
import type { Named } from './names.ts'

const short = text({ longest: SHORT_TEXT_LONGEST })
const roles = Object.fromEntries(POST_ROLES.map((role) => [role, vi.postRoles[role]])) as Record<PostRole, string>

/** Columns of the register of posts that are held. */
export function postsSheet(delegates: Named<MandateId>, bodies: Named<BodyId>) {
  return sheet({ name: 'Chức danh', columns: columns(delegates, bodies) })
}

export type PostSheetRow = RowOf<ReturnType<typeof columns>>

function columns(delegates: Named<MandateId>, bodies: Named<BodyId>) {
  return [
    {
      key: 'mandate',
      header: vi.delegate.one,
      aliases: ['Họ và tên'],
      required: true,
      parse: reference(delegates),
      example: 'Nguyễn Văn Mẫu',
      width: 28,
    },
    {
      key: 'body',
      header: 'Thường trực, Ban, Tổ',
      aliases: ['Cơ quan'],
      required: true,
      parse: reference(bodies),
      example: 'Ban Pháp chế',
      width: 28,
    },
    { key: 'role', header: 'Chức danh', required: true, parse: choice(roles), example: 'Phó Trưởng Ban' },
    { key: 'title', header: 'Ghi trên văn bản', parse: short, example: 'Phó Trưởng Ban Pháp chế' },
    { key: 'origin', header: 'Hình thức', required: true, parse: choice(vi.postOrigins), example: 'Phê chuẩn' },
    { key: 'fullTime', header: vi.delegate.fullTime, aliases: ['Chuyên trách'], parse: yesNo(), example: 'x' },
    { key: 'startsOn', header: 'Từ ngày', required: true, parse: date(), example: '10/04/2026' },
    {
      key: 'document',
      header: 'Số, ngày văn bản',
      parse: text({ longest: DOCUMENT_LONGEST }),
      example: '05/NQ-HĐND ngày 10/4/2026',
    },
    { key: 'decidedBy', header: 'Người quyết định (nếu khác cơ cấu)', parse: short, example: '' },
    { key: 'decidedWhy', header: 'Lý do (nếu khác cơ cấu)', parse: text({ longest: LONG_TEXT_LONGEST }), example: '' },
  ] as const
}

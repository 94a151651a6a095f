import { z } from 'zod'
import { AgencyId } from '#platform/access'
import { AGENCY_KINDS, FieldCode, HEAD_CAPACITIES } from './agency.ts'
import { UnitId } from './ids.ts'
import { AGENCY_FIELDS_MOST, FULL_NAME_LONGEST, SHORT_TEXT_LONGEST } from './limits.ts'
import { optional, optionalDay, required, requiredDay, seenVersion } from './typed-text.ts'

const agencyFacts = {
  kind: z.enum(AGENCY_KINDS),
  name: required('tên cơ quan', SHORT_TEXT_LONGEST),
  shortName: optional('tên gọi tắt', SHORT_TEXT_LONGEST),
  parent: AgencyId.nullable().default(null),
  unit: UnitId.nullable().default(null),
  fields: z.array(FieldCode).max(AGENCY_FIELDS_MOST, `Chọn không quá ${AGENCY_FIELDS_MOST} lĩnh vực.`).default([]),
  startsOn: optionalDay(),
}

const headFacts = {
  fullName: required('họ và tên thủ trưởng', FULL_NAME_LONGEST),
  title: required('chức danh', SHORT_TEXT_LONGEST),
  capacity: z.enum(HEAD_CAPACITIES).default('head'),
  startsOn: requiredDay('ngày nhận nhiệm vụ'),
}

/** Thêm cơ quan vào danh mục, với thủ trưởng nếu đã biết. */
export const AddAgency = z.object({ ...agencyFacts, head: z.object(headFacts).nullable().default(null) })
export type AddAgency = z.infer<typeof AddAgency>

/** Sửa cơ quan; ghi ngày kết thúc hoạt động khi cơ quan không còn. */
export const ChangeAgency = z.object({ version: seenVersion, ...agencyFacts, endedOn: optionalDay() })
export type ChangeAgency = z.infer<typeof ChangeAgency>

/** Thay thủ trưởng: the one before ends on that day. */
export const ChangeAgencyHead = z.object({ version: seenVersion, ...headFacts })
export type ChangeAgencyHead = z.infer<typeof ChangeAgencyHead>

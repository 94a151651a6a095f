import { z } from 'zod'

/** A text in the two languages of the screen. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

/** By-date counts what happened in a period; as-of counts what stood at its end. */
export const COUNTS = ['by-date', 'as-of'] as const
export const Counts = z.enum(COUNTS)
export type Counts = z.infer<typeof Counts>

/**
 * How rows become one number, of one council and of many alike: amounts added; different records counted once; the sum
 * of the parts over the sum of the wholes; each council's newest row, added.
 */
export const ROLL_UPS = ['sum', 'distinct', 'ratio-of-sums', 'latest'] as const
export const RollUp = z.enum(ROLL_UPS)
export type RollUp = z.infer<typeof RollUp>

/** What is counted, as it stands behind a number in a sentence; lượt, cuộc, điểm, đơn and vụ việc are never mixed. */
export const UNIT_NAMES = {
  petition: { vi: 'ý kiến, kiến nghị', en: 'petitions' },
  turn: { vi: 'lượt ý kiến', en: 'turns of opinion' },
  point: { vi: 'điểm', en: 'points' },
  person: { vi: 'người', en: 'people' },
  voter: { vi: 'cử tri', en: 'voters' },
  meeting: { vi: 'cuộc', en: 'meetings' },
  session: { vi: 'kỳ họp', en: 'sessions' },
  resolution: { vi: 'nghị quyết', en: 'resolutions' },
  letter: { vi: 'đơn', en: 'letters' },
  case: { vi: 'vụ việc', en: 'cases' },
  document: { vi: 'văn bản', en: 'documents' },
  commitment: { vi: 'nội dung theo dõi', en: 'items followed up' },
  day: { vi: 'ngày', en: 'days' },
} as const satisfies Record<string, Bilingual>
export type MeasureUnit = keyof typeof UNIT_NAMES

/** Figures that a council reports together: it signs for a group and a period, not for each number. */
export const GROUP_NAMES = {
  councils: { vi: 'Tổ chức, đại biểu', en: 'Organisation, delegates' },
  voters: { vi: 'Tiếp xúc cử tri, kiến nghị cử tri', en: 'Voter contact and petitions' },
  commitments: { vi: 'Theo dõi, đôn đốc', en: 'Follow-up' },
  meetings: { vi: 'Kỳ họp, phiên họp', en: 'Sessions and meetings' },
  resolutions: { vi: 'Nghị quyết', en: 'Resolutions' },
  supervision: { vi: 'Giám sát, khảo sát', en: 'Supervision' },
  questioning: { vi: 'Chất vấn, giải trình', en: 'Questions and explanations' },
  reception: { vi: 'Tiếp công dân, đơn thư', en: 'Reception and letters' },
  activity: { vi: 'Hoạt động của đại biểu, Tổ đại biểu', en: 'Activity of delegates and groups' },
} as const satisfies Record<string, Bilingual>
export type MeasureGroup = keyof typeof GROUP_NAMES
export const MeasureGroup = z.enum(Object.keys(GROUP_NAMES) as [MeasureGroup, ...MeasureGroup[]])

/** Names of the breakdowns that several modules use; a measure names its others itself. */
export const DIMENSION_NAMES: Readonly<Record<string, Bilingual>> = {
  field: { vi: 'Lĩnh vực', en: 'Field' },
  competence: { vi: 'Thẩm quyền', en: 'Competence' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  wave: { vi: 'Đợt tiếp xúc', en: 'Wave of contact' },
  source: { vi: 'Nguồn tiếp nhận', en: 'Source' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  kind: { vi: 'Loại', en: 'Kind' },
  state: { vi: 'Trạng thái', en: 'State' },
  class: { vi: 'Phân loại trả lời', en: 'Class of the answer' },
  judgement: { vi: 'Đánh giá', en: 'Judgement' },
}

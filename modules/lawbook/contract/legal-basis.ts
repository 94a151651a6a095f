import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { SHORT_TEXT_MAX } from './bilingual.ts'

export const LegalBasisId = z.uuid().brand<'LegalBasisId'>()
export type LegalBasisId = z.infer<typeof LegalBasisId>

/** A paper that rules rest on. A date that nobody has read in the text is null, never a guess. */
export const LegalBasis = z.object({
  id: LegalBasisId,
  /** Short name in code and links, e.g. `luat-72-2025`. */
  code: z.string(),
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: CalendarDate.nullable(),
  inForceFrom: CalendarDate.nullable(),
  /** The last day in force; null while it stands. */
  inForceTo: CalendarDate.nullable(),
  replacedBy: LegalBasisId.nullable(),
  /** Who had the last word on it: the library that the product carries, or the administrator. */
  origin: z.enum(['library', 'administrator']),
  version: z.int(),
})
export type LegalBasis = z.infer<typeof LegalBasis>

export const AddLegalBasis = z
  .object({
    number: z.string().trim().min(1, 'Nhập số, ký hiệu văn bản').max(80),
    title: z.string().trim().min(1, 'Nhập trích yếu văn bản').max(SHORT_TEXT_MAX),
    issuer: z.string().trim().min(1, 'Nhập cơ quan ban hành').max(SHORT_TEXT_MAX),
    issuedOn: CalendarDate.nullable(),
    inForceFrom: CalendarDate.nullable(),
    /** A basis that ends by this one, the day before it is in force. */
    replaces: LegalBasisId.optional(),
  })
  .refine(({ replaces, inForceFrom }) => replaces === undefined || inForceFrom !== null, {
    error: 'Văn bản thay thế văn bản khác phải có ngày có hiệu lực',
    path: ['inForceFrom'],
  })
export type AddLegalBasis = z.infer<typeof AddLegalBasis>

import { z } from 'zod'
import { OwnDocumentId, FileId, PaperId } from './ids.ts'
import { EXCERPT_LONGEST, REASON_LONGEST, RECEIVERS_LONGEST } from './limits.ts'
import { PaperState, TakenFile } from './paper.ts'
import { line, paragraphs, seenVersion } from './typed-text.ts'

/** What a paper of the office may be, by Decree 30/2020, article 7; the order in which offices ask for them. */
export const OWN_DOCUMENT_TYPES = [
  'officialLetter',
  'submission',
  'notice',
  'plan',
  'programme',
  'decision',
  'report',
  'guidance',
  'invitation',
  'other',
] as const
export const OwnDocumentType = z.enum(OWN_DOCUMENT_TYPES)
export type OwnDocumentType = z.infer<typeof OwnDocumentType>

/** On whose behalf it is signed: the standing committee, the chair as such, the office. */
export const SIGNED_FOR = ['standing', 'chair', 'office'] as const
export const SignedFor = z.enum(SIGNED_FOR)
export type SignedFor = z.infer<typeof SignedFor>

/** Trình văn bản khác: a file that the office wrote elsewhere, with what a paper says of itself. */
export const SubmitOwnDocument = z.object({
  type: z.enum(OWN_DOCUMENT_TYPES, { error: 'Chọn loại văn bản.' }),
  excerpt: line('trích yếu', EXCERPT_LONGEST),
  receivers: paragraphs('nơi nhận', RECEIVERS_LONGEST),
  signedFor: z.enum(SIGNED_FOR, { error: 'Chọn văn bản ký với tư cách nào.' }),
  file: z.string({ error: 'Đính kèm văn bản (Word hoặc PDF).' }).pipe(FileId),
  note: paragraphs('ý kiến trình', REASON_LONGEST).nullable().default(null),
})
export type SubmitOwnDocument = z.infer<typeof SubmitOwnDocument>

/** Sửa và trình lại, after it came back. */
export const ChangeOwnDocument = SubmitOwnDocument.extend({ version: seenVersion })
export type ChangeOwnDocument = z.infer<typeof ChangeOwnDocument>

/** The document as it was handed in last, and where it is on its way. */
export const OwnDocument = z.object({
  id: OwnDocumentId,
  type: OwnDocumentType,
  excerpt: z.string(),
  receivers: z.string(),
  signedFor: SignedFor,
  file: TakenFile,
  paper: z.object({ id: PaperId, state: PaperState }).nullable(),
  /** It came back, and the reader may change and submit it again. */
  mayChange: z.boolean(),
  version: z.int(),
})
export type OwnDocument = z.infer<typeof OwnDocument>

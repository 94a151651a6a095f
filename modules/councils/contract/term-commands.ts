import { z } from 'zod'
import { DOCUMENT_LONGEST, LONG_TEXT_LONGEST, REASON_SHORTEST } from './limits.ts'
import { optional, required, requiredDay, seenVersion } from './typed-text.ts'

/** Kết thúc nhiệm kỳ mà không có nhiệm kỳ sau: a council dissolved (article 50), or whose unit went elsewhere. */
export const EndTerm = z.object({
  version: seenVersion,
  endedOn: requiredDay('ngày kết thúc nhiệm kỳ'),
  document: required('số, ngày văn bản', DOCUMENT_LONGEST),
  note: optional('ghi chú', LONG_TEXT_LONGEST),
})
export type EndTerm = z.infer<typeof EndTerm>

/** Hoàn tác việc kết thúc nhiệm kỳ ghi nhầm: mandates and posts go on. */
export const UndoTermEnd = z.object({
  version: seenVersion,
  reason: required('lý do hoàn tác', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do hoàn tác.'),
})
export type UndoTermEnd = z.infer<typeof UndoTermEnd>

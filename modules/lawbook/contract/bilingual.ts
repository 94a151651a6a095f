import { z } from 'zod'

export const SHORT_TEXT_MAX = 300
export const LONG_TEXT_MAX = 2000

/** A text of the law as people read it, in both languages. */
export const Bilingual = z.object({
  vi: z.string().trim().min(1, 'Nhập nội dung tiếng Việt').max(LONG_TEXT_MAX),
  en: z.string().trim().min(1, 'Nhập nội dung tiếng Anh').max(LONG_TEXT_MAX),
})
export type Bilingual = z.infer<typeof Bilingual>

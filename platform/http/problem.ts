import { z } from 'zod'
import type { Denial } from '#platform/access'
import {
  platformMessagesEn,
  platformMessagesVi,
  type Refusal,
  type RefusalParams,
  type RefusalText,
} from '#platform/refusal'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The texts of one language: a text for each refusal code of every module that the server runs. */
export interface RefusalMessages {
  readonly refusals: Readonly<Record<string, RefusalText>>
}

/** RFC 9457 problem details: what happened, what is safe, what to do next, in the caller's language. */
export const Problem = z.object({
  type: z.string(),
  code: z.string(),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
  next: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  versions: z.object({ yours: z.unknown(), current: z.unknown() }).optional(),
})
export type Problem = z.infer<typeof Problem>

function filled(text: string, params: RefusalParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** One mapping from a refusal to what is sent, for the whole product. */
export class ProblemWriter {
  readonly #texts: Record<Language, Readonly<Record<string, RefusalText>>>

  constructor(messages: readonly Record<Language, RefusalMessages>[]) {
    const all = [{ vi: platformMessagesVi, en: platformMessagesEn }, ...messages]
    this.#texts = {
      vi: Object.assign({}, ...all.map((each) => each.vi.refusals)) as Record<string, RefusalText>,
      en: Object.assign({}, ...all.map((each) => each.en.refusals)) as Record<string, RefusalText>,
    }
  }

  write(refusal: Refusal, language: Language): Problem {
    const text = this.#texts[language][refusal.code]
    if (!text) throw new Error(`No text for the refusal ${refusal.code}`)
    return {
      type: `/api/docs/problems#${refusal.code}`,
      code: refusal.code,
      status: refusal.status,
      title: filled(text.title, refusal.params),
      detail: filled(text.detail, refusal.params),
      next: filled(text.next, refusal.params),
      ...(Object.keys(refusal.params).length > 0 && { params: { ...refusal.params } }),
      ...(refusal.errors.length > 0 && { errors: [...refusal.errors] }),
      ...(refusal.versions && { versions: refusal.versions }),
    }
  }

  /** A bug says that it is one and no more: the cause is in the log under the request's id. */
  surprise(requestId: string, language: Language): Problem {
    return language === 'vi'
      ? {
          type: '/api/docs/problems#platform/surprise',
          code: 'platform/surprise',
          status: 500,
          title: 'Có lỗi ngoài dự kiến',
          detail: `Yêu cầu vừa rồi chưa được lưu; những gì đã ghi trước đó vẫn an toàn. Mã tra cứu: ${requestId}.`,
          next: 'Thử lại một lần; nếu vẫn lỗi, gửi mã tra cứu cho bộ phận hỗ trợ.',
        }
      : {
          type: '/api/docs/problems#platform/surprise',
          code: 'platform/surprise',
          status: 500,
          title: 'Something unexpected happened',
          detail: `This request was not saved; what was recorded before is safe. Reference: ${requestId}.`,
          next: 'Try once more; if it fails again, send the reference to support.',
        }
  }
}

/** The reason of a denial, as a sentence. */
export function denialText(denial: Denial, language: Language): string {
  return (language === 'vi' ? platformMessagesVi : platformMessagesEn).denials[denial.reason]
}

/** The caller's language: Vietnamese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi'
}

import { z } from 'zod'
import { clean } from '#platform/text'

/** One clean line that must be given, with a sentence for whoever leaves it out or exceeds the limit. */
export const typed = (label: string, longest: number) =>
  z
    .string({ error: `Ghi ${label}.` })
    .overwrite(clean)
    .min(1, `Ghi ${label}.`)
    .max(longest, `Ghi ${label} không quá ${longest} ký tự.`)

export const typedOrNull = (label: string, longest: number) => typed(label, longest).nullable().default(null)

/** The version that the editor saw: an older one is answered with both versions. */
export const seenVersion = z.int({ error: 'Thiếu phiên bản đang sửa.' }).min(1, 'Phiên bản đang sửa không đúng.')

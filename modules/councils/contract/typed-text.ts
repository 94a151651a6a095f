import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { clean } from '#platform/text'

/*
 * How typed text comes in: one clean line in NFC, with a limit and a sentence for whoever exceeds it.
 * An empty field is null, never an empty string.
 */

export const required = (label: string, longest: number) =>
  z
    .string({ error: `Ghi ${label}.` })
    .overwrite(clean)
    .min(1, `Ghi ${label}.`)
    .max(longest, `Ghi ${label} không quá ${longest} ký tự.`)

export const optional = (label: string, longest: number) => required(label, longest).nullable().default(null)

/** A date that must be given, with the question that the form asks again. */
export const requiredDay = (label: string) => z.string({ error: `Chọn ${label}.` }).pipe(CalendarDate)

export const optionalDay = () => CalendarDate.nullable().default(null)

/** The version that the editor saw: an older one is answered with both versions. */
export const seenVersion = z.int({ error: 'Thiếu phiên bản đang sửa.' }).min(1, 'Phiên bản đang sửa không đúng.')

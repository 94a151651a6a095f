import { z } from 'zod'
import { clean } from '#platform/text'

/*
 * How typed text comes in: NFC, without stray white space, with a limit and a sentence for whoever exceeds it.
 */

const cleanParagraphs = (text: string) =>
  text
    .split(/\r?\n/)
    .map(clean)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** One clean line that must be there. */
export const line = (label: string, longest: number) =>
  z
    .string({ error: `Ghi ${label}.` })
    .overwrite(clean)
    .min(1, `Ghi ${label}.`)
    .max(longest, `Ghi ${label} không quá ${longest} ký tự.`)

/** Paragraphs that must be there. */
export const paragraphs = (label: string, longest: number, shortest = 1) =>
  z
    .string({ error: `Ghi ${label}.` })
    .overwrite(cleanParagraphs)
    .min(shortest, shortest === 1 ? `Ghi ${label}.` : `Ghi ${label}, ít nhất ${shortest} ký tự.`)
    .max(longest, `Ghi ${label} không quá ${longest} ký tự.`)

/** The version that the reader saw: an older one is answered with both versions. */
export const seenVersion = z.int({ error: 'Thiếu phiên bản đang xem.' }).min(1, 'Phiên bản đang xem không đúng.')

import { portalMessagesEn, portalMessagesVi } from '#portal'
import type { Locale } from '#platform/text'

export type Words = typeof portalMessagesVi

/** The portal's words in a language. */
export function wordsOf(language: Locale): Words {
  return language === 'vi' ? portalMessagesVi : portalMessagesEn
}

/** A text with its places filled. */
export function fill(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole))
}

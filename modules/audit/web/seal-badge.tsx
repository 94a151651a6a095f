import { formatCount } from '#platform/text'
import { StatusBadge } from '#platform/ui'
import type { TrailWords } from './trail-words.ts'

/** The place of an act in the sealed chain, or that it has none for the moment. */
export function SealBadge({ seq, words }: { readonly seq: number | null; readonly words: TrailWords }) {
  const { t, locale } = words
  if (seq === null) return <StatusBadge tone="dueSoon">{t('seal.waiting')}</StatusBadge>
  return <StatusBadge tone="resolved">{t('seal.done', { seq: formatCount(seq, locale) })}</StatusBadge>
}

import type { TrailEntry } from '#audit'
import type { Column } from '#platform/ui'
import styles from './audit.module.css'
import { SealBadge } from './seal-badge.tsx'
import type { TrailWords } from './trail-words.ts'

/** The columns of the trail; on a phone the act is the title of its card. */
export function trailColumns(words: TrailWords): Column<TrailEntry>[] {
  const { t } = words
  return [
    { id: 'kind', header: t('columns.kind'), onCard: 'title', cell: ({ kind }) => words.act(kind) },
    { id: 'at', header: t('columns.at'), cell: ({ at }) => <span className={styles.moment}>{words.when(at)}</span> },
    { id: 'who', header: t('columns.who'), cell: words.who },
    { id: 'capacity', header: t('columns.capacity'), cell: words.capacity },
    { id: 'subject', header: t('columns.subject'), cell: words.subject },
    { id: 'seal', header: t('seal.column'), cell: ({ seq }) => <SealBadge seq={seq} words={words} /> },
  ]
}

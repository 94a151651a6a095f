import { formatDate } from '#platform/calendar'
import { b, p, type Paper } from '#platform/paper'
import { counting } from './standing.rules.ts'
import type { StoredStep } from './steps.store.ts'

/** What a recalled paper says first wherever it is read or printed; another paper stays as it is. */
export function markedIfRecalled(paper: Paper, steps: readonly StoredStep[]): Paper {
  const recall = counting(steps).findLast(({ kind }) => kind === 'recalled')
  if (!recall) return paper
  const by = recall.decision === null ? '' : ` theo văn bản số ${recall.decision}`
  const mark = p([b(`VĂN BẢN NÀY ĐÃ THU HỒI${by} ngày ${formatDate(recall.on)}`)], { align: 'center' })
  return { ...paper, body: [mark, ...paper.body] }
}

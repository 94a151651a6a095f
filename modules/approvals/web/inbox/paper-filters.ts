import { Box, type KindCard, type PaperCounts, PAPER_STATES, PaperState } from '#approvals'
import type { Filter, UrlState } from '#platform/ui'
import type { AskedPapers } from '../approvals.queries.ts'
import type { ApprovalWords } from '../shared/words.ts'

/** What the address asks of the lists; what it can't mean is left out. */
export function askedOf(address: UrlState): AskedPapers {
  return {
    box: Box.safeParse(address['box']).data ?? 'waiting',
    state: PaperState.safeParse(address['state']).data,
    kind: address['kind'],
    q: address['q'],
  }
}

/** The chips of a list: kind and state, each with how many there are. */
export function paperFilters(
  asked: AskedPapers,
  counts: PaperCounts | undefined,
  kinds: readonly KindCard[] | undefined,
  { t, label, named, count }: ApprovalWords,
): Filter[] {
  const counted = (text: string, number: number | undefined) =>
    number === undefined ? text : `${text} (${count(number)})`
  const ofKind = new Map(counts?.kinds.map(({ kind, count: number }) => [kind, number]))
  const filters: Filter[] = [
    {
      id: 'kind',
      label: t('filters.kind'),
      value: asked.kind,
      options: (kinds ?? []).map(({ kind, name }) => ({
        value: kind,
        label: counted(named(name).toLowerCase(), ofKind.get(kind)),
      })),
    },
    {
      id: 'state',
      label: t('filters.state'),
      value: asked.state,
      options: PAPER_STATES.map((state) => ({
        value: state,
        label: counted(label(`states.${state}`).toLowerCase(), counts?.states[state]),
      })),
    },
  ]
  return filters.filter(({ options }) => options.length > 0)
}

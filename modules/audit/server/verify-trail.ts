import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { waitUntilSealed } from '#platform/sealer'
import type { Verification } from '#audit'
import { brokenAt, type ChainEnd, genesis } from './chain.rules.ts'
import { chainEnd, chainLines } from './trail.store.ts'
import { ENTRIES } from './seal-step.ts'

const LINES_AT_ONCE = 1000

/** Recomputes a council's whole chain from what its entries state and names the first broken link. */
export async function verifyTrail(tx: Tx, council: CouncilId): Promise<Verification> {
  await waitUntilSealed(tx, ENTRIES)
  const head = (await chainEnd(tx, council)) ?? genesis(council)
  let end: ChainEnd = genesis(council)
  while (end.seq < head.seq) {
    const lines = await chainLines(tx, council, { after: end.seq, upTo: end.seq + LINES_AT_ONCE })
    for (const line of lines.filter((each) => each.seq <= head.seq)) {
      const broken = brokenAt(end, line)
      if (broken) return { entries: end.seq, head, broken }
      end = { seq: line.seq, hash: line.hash }
    }
    if (lines.length === 0) {
      const missing = { seq: end.seq + 1, part: 'seq', expected: String(end.seq + 1), found: '' } as const
      return { entries: end.seq, head, broken: missing }
    }
  }
  if (end.hash !== head.hash) {
    return { entries: end.seq, head, broken: { seq: end.seq, part: 'head', expected: end.hash, found: head.hash } }
  }
  return { entries: end.seq, head, broken: null }
}

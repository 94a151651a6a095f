import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { waitUntilSealed } from '#platform/sealer'
import { canonicalJson, EXPORT_FORMAT, type Json } from '#audit'
import { genesis } from './chain.rules.ts'
import { ENTRIES } from './seal-step.ts'
import { chainEnd, chainLines } from './trail.store.ts'

const LINES_AT_ONCE = 1000

/**
 * A council's chain as lines of canonical JSON: first the format, the council and the head, then every link in order.
 * Waits for the seal, so what was done before the call is in it. scripts/verify-audit.mjs recomputes it.
 */
export async function* exportTrail(tx: Tx, council: CouncilId): AsyncGenerator<string> {
  await waitUntilSealed(tx, ENTRIES)
  const head = (await chainEnd(tx, council)) ?? genesis(council)
  yield `${canonicalJson({ format: EXPORT_FORMAT, council, seq: head.seq, hash: head.hash })}\n`
  for (let after = 0; after < head.seq; after += LINES_AT_ONCE) {
    const lines = await chainLines(tx, council, { after, upTo: Math.min(head.seq, after + LINES_AT_ONCE) })
    yield lines.map((line) => `${canonicalJson(line as unknown as Json)}\n`).join('')
  }
}

import { hkdfSync } from 'node:crypto'
import type { CouncilId } from '#platform/access'

const KEY_BYTES = 32

/** The key under which a council's files get their addresses; another council's is unrelated. */
export function councilKey(secret: Buffer, council: CouncilId): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `file addresses of ${council}`, KEY_BYTES))
}

import { createHash } from 'node:crypto'
import type { CouncilId } from '#platform/access'
import { type BrokenLink, canonicalJson, EXPORT_FORMAT, type Json } from '#audit'

/** One entry with its place in the chain, as exported; hashes in hexadecimal. */
export interface ChainLine {
  readonly entry: { readonly [field: string]: Json }
  readonly seq: number
  readonly prev: string
  readonly digest: string
  readonly hash: string
}

export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Where a council's chain begins. */
export function genesis(council: CouncilId): ChainEnd {
  return { seq: 0, hash: sha256(`${EXPORT_FORMAT}/${council}`) }
}

/** The digest of what an entry states. */
export function digestOf(entry: ChainLine['entry']): string {
  return sha256(canonicalJson(entry))
}

/** The hash of a link: over the hash before it and the entry's digest, as bytes. */
export function linkOf(prev: string, digest: string): string {
  return sha256(Buffer.from(prev + digest, 'hex'))
}

/** Compares a line with what must follow `end`; answers what is wrong first, or undefined. */
export function brokenAt(end: ChainEnd, line: ChainLine): BrokenLink | undefined {
  const digest = digestOf(line.entry)
  const expected = { seq: end.seq + 1, prev: end.hash, digest, hash: linkOf(end.hash, digest) }
  for (const part of ['seq', 'prev', 'digest', 'hash'] as const) {
    if (line[part] !== expected[part]) {
      return { seq: expected.seq, part, expected: String(expected[part]), found: String(line[part]) }
    }
  }
  return undefined
}

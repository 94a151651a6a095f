import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/**
 * Writes the parts to a temporary file and answers a stream of it: the transaction that they are read in ends before
 * the reader's line, however slow, has taken them. The file has no name by then, so nothing is left behind.
 */
export async function spooled(parts: AsyncIterable<string>): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  const file = await open(join(folder, 'trail.ndjson'), 'w+')
  try {
    await rm(folder, { recursive: true })
    for await (const part of parts) await file.write(part)
    return createReadStream('', { fd: file, start: 0 })
  } catch (error) {
    await file.close()
    throw error
  }
}

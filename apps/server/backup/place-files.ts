import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentPath, isShelf } from '#platform/files'

/** Where files lie until all of the archive has proved whole; what a killed restore left there is no file of anybody. */
export const stagingOf = (filesDir: string): string => join(filesDir, 'restoring')

/** Writes a content to the staging folder; answers its hash. Durable when this returns. */
export async function stageFile(filesDir: string, address: string, content: AsyncIterable<Buffer>): Promise<string> {
  const path = contentPath(stagingOf(filesDir), address)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const sha256 = createHash('sha256')
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sha256.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600, flush: true }),
  )
  return sha256.digest('hex')
}

/** Gives all staged files their place, shelf by shelf; answers how to take that back. */
export async function placeStaged(filesDir: string): Promise<() => Promise<void>> {
  const staging = stagingOf(filesDir)
  const shelves = (await readdir(staging).catch(() => [])).filter(isShelf)
  for (const shelf of shelves) await rename(join(staging, shelf), join(filesDir, shelf))
  return async () => {
    for (const shelf of shelves) await rename(join(filesDir, shelf), join(staging, shelf))
  }
}

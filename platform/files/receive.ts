import { createHash, createHmac, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, refuse as refusePlatform } from '#platform/refusal'
import { refuse } from './refusals.ts'

const BYTES_IN_MB = 1024 * 1024
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A file on its way in: a stream of bytes and the name that its sender gave it. */
export interface Incoming {
  /** May carry `truncated`, which a multipart reader sets when it cut the file at its own limit. */
  readonly stream: AsyncIterable<Uint8Array> & { readonly truncated?: boolean }
  readonly name: string
}

export interface Received {
  readonly path: string
  readonly bytes: number
  readonly address: string
  readonly sha256: string
}

/** Opens a new file for writing; replaced in tests by one whose disk is full. */
export type OpenNew = (path: string) => Promise<FileHandle>

export const openNew: OpenNew = (path) => open(path, 'wx', 0o600)

/**
 * Streams a file to a temporary one, durable when this returns, measuring and hashing on the way. Stops at the first
 * byte over the limit, and leaves nothing behind when it refuses.
 */
export async function receive(
  incoming: Incoming,
  options: { readonly folder: string; readonly key: Buffer; readonly maxBytes: number; readonly openNew: OpenNew },
): Promise<Received> {
  const { stream, name } = incoming
  const path = join(options.folder, `${randomUUID()}.part`)
  const address = createHmac('sha256', options.key)
  const sha256 = createHash('sha256')
  const tooLarge = () => refuse('files/too-large', { name, limit: Math.floor(options.maxBytes / BYTES_IN_MB) })
  let bytes = 0
  try {
    const file = await writing(() => options.openNew(path))
    try {
      for await (const chunk of interruptible(stream, name)) {
        bytes += chunk.byteLength
        if (bytes > options.maxBytes) throw tooLarge()
        address.update(chunk)
        sha256.update(chunk)
        await writing(() => file.appendFile(chunk))
      }
      if (stream.truncated) throw tooLarge()
      if (bytes === 0) throw refuse('files/empty', { name })
      await writing(() => file.sync())
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, bytes, address: address.digest('hex'), sha256: sha256.digest('hex') }
}

async function* interruptible(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw error instanceof Refusal ? error : refuse('files/interrupted', { name })
  }
}

/** Runs a step that writes; a disk without room becomes a refusal. */
export async function writing<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw NO_ROOM.has(code) ? refusePlatform('platform/disk-full') : error
  }
}

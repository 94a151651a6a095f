import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { refuse } from '#platform/refusal'
import type { Upload } from './route.ts'

/** A file that has arrived whole, and the digest that tells a repeat of it. */
export interface Arrived {
  readonly upload: Upload
  readonly sha256: string
  readonly discard: () => Promise<void>
}

/**
 * Takes in the one file of a multipart request before any transaction begins: a slow line must not keep a connection of
 * the database. The file has no name on the disk, so that nothing of it remains whenever the process ends.
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Arrived> {
  if (!request.isMultipart()) throw refuse('platform/wrong-media-type')
  const path = join(tmpdir(), `upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  try {
    const part = await request.file({ limits: { files: 1, fileSize: maxBytes, fields: 20 } })
    if (!part) throw refuse('platform/invalid-input', {}, { errors: [{ path: 'file', message: 'Chưa chọn tệp.' }] })
    const { bytes, sha256 } = await keep(part.file, file)
    if (part.file.truncated) throw refuse('platform/too-large')
    return { upload: uploadOf(part.filename, file, bytes), sha256, discard: () => file.close() }
  } catch (error) {
    await file.close()
    // A form that breaks off or is none is told by an error without a code; a full disk has one.
    throw (error as { code?: string }).code === undefined ? refuse('platform/invalid-input') : error
  }
}

async function keep(incoming: Readable, file: FileHandle): Promise<{ bytes: number; sha256: string }> {
  const digest = createHash('sha256')
  let bytes = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    digest.update(chunk)
    await file.write(chunk, 0, chunk.length, bytes)
    bytes += chunk.length
  }
  return { bytes, sha256: digest.digest('base64url') }
}

function uploadOf(name: string, file: FileHandle, bytes: number): Upload {
  return {
    name,
    get stream() {
      return file.createReadStream({ start: 0, autoClose: false })
    },
    bytes: async () => {
      const content = Buffer.alloc(bytes)
      await file.read(content, 0, bytes, 0)
      return content
    },
  }
}

import type { FastifyRequest } from 'fastify'
import { refuse } from '#platform/refusal'
import type { Upload } from './route.ts'

/** The one file of a multipart request, still streaming. */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw refuse('platform/wrong-media-type')
  const part = await request.file({ limits: { files: 1, fileSize: maxBytes, fields: 20 } })
  if (!part) throw refuse('platform/invalid-input', {}, { errors: [{ path: 'file', message: 'Chưa chọn tệp.' }] })
  return {
    name: part.filename,
    stream: part.file,
    bytes: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of part.file) chunks.push(chunk as Buffer)
      if (part.file.truncated) throw refuse('platform/too-large')
      return Buffer.concat(chunks)
    },
  }
}

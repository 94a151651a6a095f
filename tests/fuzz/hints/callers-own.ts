import type { TestLogin } from '#identity/testing'
import { type Asked, type UploadedFile, written } from '../requests.ts'
import type { Caller, World } from '../world.ts'

/** What a hint needs done first, by the same caller: answers the reply's body, undefined where it was refused. */
export async function first<Body>(
  { world, caller }: { readonly world: World; readonly caller: Caller },
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { body, file, as = caller.login() }: { body?: unknown; file?: UploadedFile; as?: TestLogin | undefined } = {},
): Promise<Body | undefined> {
  const operation = { name: path, method, path: `/api/v1${path}`, parameters: [], body: undefined }
  const asked: Asked = { path: {}, query: {}, ...(body !== undefined && { body }), ...(file && { file }) }
  const { url, headers, payload } = written(operation, asked, 'first')
  const reply = await world.app.server.inject({
    method,
    url,
    headers: { ...as?.headers, ...headers },
    ...(payload !== undefined && { payload }),
  })
  return reply.statusCode < 300 ? reply.json<Body>() : undefined
}

/** Uploads a file as the caller; answers its id. */
export const uploaded = async (
  so: { readonly world: World; readonly caller: Caller },
  where: string,
  file: UploadedFile,
): Promise<string | undefined> =>
  (await first<{ id: string }>(so, 'POST', `/councils/${so.caller.council}/${where}`, { file }))?.id

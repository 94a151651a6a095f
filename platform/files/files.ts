import type { Readable } from 'node:stream'
import { z } from 'zod'
import { type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { FileFolder, type FileFolderOptions, type NewFile } from './file-folder.ts'
import { downloadHeaders } from './file-name.ts'
import type { FileKind } from './kinds.ts'
import { refuse } from './refusals.ts'

export const FileId = z.uuid().brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/** A file as a record shows it. */
export interface StoredFile {
  readonly id: FileId
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
}

let opened: FileFolder | undefined

/** Opens the folder that this process keeps files in; once, at start, before the first route is served. */
export async function openFiles(options: FileFolderOptions): Promise<void> {
  opened = await FileFolder.open(options)
}

function folder(): FileFolder {
  if (!opened) throw new Error('openFiles() comes before the first file')
  return opened
}

/** Takes a file in for the council of the transaction; refuses with `files/…` or `platform/disk-full`. If the transaction is rolled back no record names it, and the sweep removes it a day later. */
export async function storeFile(tx: Tx, file: NewFile): Promise<StoredFile> {
  const council = councilOf(tx)
  const kept = await folder().keep(council, file)
  const id = newId<FileId>()
  await tx
    .insertInto('platform.file')
    .values({
      council_id: council,
      id,
      address: kept.address,
      name: kept.name,
      kind: kept.kind,
      purpose: file.purpose,
      bytes: kept.bytes,
      sha256: kept.sha256,
      created_at: tx.now(),
      created_by: 'account' in tx.scope ? tx.scope.account : null,
    })
    .execute()
  return { id, name: kept.name, kind: kept.kind, bytes: kept.bytes }
}

/** A stored file with the headers under which it is sent; `files/not-found` when the scope doesn't show it. */
export async function openFile(
  tx: Tx,
  id: FileId,
): Promise<StoredFile & { readonly stream: Readable; readonly headers: Record<string, string> }> {
  const row = await tx
    .selectFrom('platform.file')
    .select(['address', 'name', 'kind', 'bytes'])
    .where('council_id', '=', councilOf(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('files/not-found')
  const kind = row.kind as FileKind
  return {
    id,
    name: row.name,
    kind,
    bytes: row.bytes,
    stream: await folder().read(row.address, row.bytes),
    headers: downloadHeaders(row.name, kind, row.bytes),
  }
}

const HOUR = 3_600_000

/** Removes what uploads left half-way (an hour old) and content that no record names (a day old); runs in a system scope, daily. */
export async function sweepFiles(tx: Tx): Promise<{ readonly unfinished: number; readonly unnamed: number }> {
  const now = new Date(tx.now()).getTime()
  const unfinished = await folder().sweepIncoming(new Date(now - HOUR))
  const unnamed = await folder().sweepUnnamed(new Date(now - 24 * HOUR), (addresses) => namedAmong(tx, addresses))
  return { unfinished, unnamed }
}

/** Files that no record holds: half-way uploads, and content without a name; the sweep takes them when they are old enough. */
export interface Leftovers {
  readonly unfinished: { readonly files: number; readonly bytes: number }
  readonly unnamed: { readonly files: number; readonly bytes: number }
}

/** What lies in the folder without a record, in a system scope. Reads the whole folder's names: not for every minute. */
export async function leftovers(tx: Tx): Promise<Leftovers> {
  return folder().leftovers((addresses) => namedAmong(tx, addresses))
}

async function namedAmong(tx: Tx, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await tx.selectFrom('platform.file').select('address').where('address', 'in', addresses).execute()
  return new Set(rows.map((row) => row.address))
}

function councilOf(tx: Tx): CouncilId {
  if (!('council' in tx.scope) || tx.scope.council === undefined) throw new Error('A file belongs to a council')
  return tx.scope.council
}

import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId, PUBLIC_SCOPE, type Scope, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { type FileId, openFile, openFiles, storeFile, sweepFiles } from './index.ts'
import { PDF, PNG, streamOf } from './sample-files.testing.ts'

const councilScope = (council: CouncilId): Scope => ({
  audience: 'council',
  council,
  account: newId<AccountId>(),
  readsPersonal: false,
})
const ours = councilScope(newId())
const theirs = councilScope(newId())
const letter = () => ({ stream: streamOf(PDF), name: 'Công văn số 12.pdf', purpose: 'letter' as const })

let dataDir: string
const there = useDatabase()

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'files-'))
  await openFiles({
    folder: join(dataDir, 'files'),
    secretPath: join(dataDir, 'keys', 'files.key'),
    maxBytes: 1_000_000,
  })
})

afterAll(() => rm(dataDir, { recursive: true }))

const addresses = async () =>
  (await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

describe('a stored file', () => {
  it('opens with its content, name and headers', async () => {
    const stored = await there.database.transaction(ours, (tx) => storeFile(tx, letter()))
    expect(stored).toMatchObject({ name: 'Công văn số 12.pdf', kind: 'pdf', bytes: PDF.length })
    await there.database.transaction(ours, async (tx) => {
      const opened = await openFile(tx, stored.id)
      expect(await buffer(opened.stream)).toEqual(PDF)
      expect(opened.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
    })
  })

  it('is not found by another council, nor under an unknown id', async () => {
    const { id } = await there.database.transaction(ours, (tx) => storeFile(tx, letter()))
    await expect(there.database.transaction(theirs, (tx) => openFile(tx, id))).rejects.toMatchObject({
      code: 'files/not-found',
    })
    await expect(there.database.transaction(ours, (tx) => openFile(tx, newId<FileId>()))).rejects.toMatchObject({
      status: 404,
    })
  })

  it('belongs to a council: the public has none', async () => {
    await expect(there.database.transaction(PUBLIC_SCOPE, (tx) => storeFile(tx, letter()))).rejects.toThrow(
      'belongs to a council',
    )
  })

  it('goes with the next sweep when its transaction was rolled back, and only then', async () => {
    const kept = await there.database.transaction(ours, (tx) => storeFile(tx, letter()))
    const picture = { stream: streamOf(PNG), name: 'a.png', purpose: 'attachment' as const }
    const refused = there.database.transaction(ours, async (tx) => {
      await storeFile(tx, picture)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await addresses()).toHaveLength(2)

    const sweep = () => there.database.transaction(system('files that no record names are removed'), sweepFiles)
    expect(await sweep()).toEqual({ unfinished: 0, unnamed: 0 })
    const twoDaysAgo = new Date(Date.now() - 172_800_000)
    for (const entry of await addresses()) await utimes(join(entry.parentPath, entry.name), twoDaysAgo, twoDaysAgo)
    expect(await sweep()).toEqual({ unfinished: 0, unnamed: 1 })
    const opened = await there.database.transaction(ours, (tx) => openFile(tx, kept.id))
    expect(await buffer(opened.stream)).toEqual(PDF)
  })
})

import { mkdtemp, open, readdir, rm, stat, truncate, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { Refusal } from '#platform/refusal'
import { FileFolder, type NewFile } from './file-folder.ts'
import { aDocx, anXlsx, JPEG, OLE, PDF, PNG, streamOf, WEBP, withParts } from './sample-files.testing.ts'

const BYTES_IN_MB = 1024 * 1024
const OURS = newId<CouncilId>()
const THEIRS = newId<CouncilId>()

let dataDir: string
let folder: FileFolder

const openFolder = (more: Partial<Parameters<typeof FileFolder.open>[0]> = {}) =>
  FileFolder.open({
    folder: join(dataDir, 'files'),
    secretPath: join(dataDir, 'keys', 'files.key'),
    maxBytes: BYTES_IN_MB,
    ...more,
  })

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'files-'))
  folder = await openFolder()
})

afterEach(() => rm(dataDir, { recursive: true }))

const file = (bytes: Uint8Array, more: Partial<NewFile> = {}): NewFile => ({
  stream: streamOf(bytes),
  name: 'tệp.pdf',
  purpose: 'attachment',
  ...more,
})

/** Every file under the folder, to show that a refusal left nothing. */
async function everything(): Promise<string[]> {
  const found = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function refusalOf(keeping: Promise<unknown>): Promise<Refusal> {
  const outcome = await keeping.then(
    () => 'kept',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  expect(await everything()).toEqual([])
  return outcome as Refusal
}

describe('keeping a file', () => {
  it.each([
    ['pdf', PDF],
    ['png', PNG],
    ['jpeg', JPEG],
  ] as const)('keeps a %s whole', async (kind, bytes) => {
    const kept = await folder.keep(OURS, file(bytes))
    expect(kept).toMatchObject({ kind, bytes: bytes.length })
    expect(await buffer(await folder.read(kept.address, kept.bytes))).toEqual(bytes)
    expect((await stat((await everything())[0]!)).mode & 0o777).toBe(0o600)
  })

  it('takes a WebP as a portrait, and as nothing else', async () => {
    expect((await refusalOf(folder.keep(OURS, file(WEBP)))).code).toBe('files/kind-not-allowed')
    expect(await folder.keep(OURS, file(WEBP, { purpose: 'portrait' }))).toMatchObject({
      kind: 'webp',
      name: 'tệp.webp',
    })
  })

  it('tells Word and Excel apart by their content, whatever the name says', async () => {
    expect(await folder.keep(OURS, file(await aDocx(), { name: 'x.xlsx' }))).toMatchObject({
      kind: 'docx',
      name: 'x.docx',
    })
    expect(await folder.keep(OURS, file(await anXlsx(), { name: 'x.pdf' }))).toMatchObject({
      kind: 'xlsx',
      name: 'x.xlsx',
    })
  })

  it('keeps equal content once for a council, and another council cannot see that it is equal', async () => {
    const first = await folder.keep(OURS, file(PDF))
    const again = await folder.keep(OURS, file(PDF, { name: 'other.pdf' }))
    const theirs = await folder.keep(THEIRS, file(PDF))
    expect(again.address).toBe(first.address)
    expect(theirs.address).not.toBe(first.address)
    expect(theirs.sha256).toBe(first.sha256)
    expect(await everything()).toHaveLength(2)
  })

  it('gives the same addresses after a restart', async () => {
    const { address } = await folder.keep(OURS, file(PDF))
    folder = await openFolder()
    expect((await folder.keep(OURS, file(PDF))).address).toBe(address)
    expect((await stat(join(dataDir, 'keys', 'files.key'))).mode & 0o777).toBe(0o600)
  })

  it('agrees on one secret when several processes start at once', async () => {
    const folders = await Promise.all(
      Array.from({ length: 8 }, () => openFolder({ secretPath: join(dataDir, 'new', 'key') })),
    )
    const kept = await Promise.all(folders.map((each) => each.keep(OURS, file(PDF))))
    expect(new Set(kept.map(({ address }) => address)).size).toBe(1)
  })
})

describe('refusing a file, with nothing left behind', () => {
  it.each([
    ['an old or protected Office file', OLE, {}, 'files/protected'],
    ['an empty file', Buffer.alloc(0), {}, 'files/empty'],
    ['plain text named .pdf', Buffer.from('xin chào'), {}, 'files/kind-not-allowed'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), {}, 'files/kind-not-allowed'],
    ['a kind the purpose does not take', PNG, { purpose: 'letter' }, 'files/kind-not-allowed'],
    ['a PDF cut off', PDF.subarray(0, 60), {}, 'files/damaged'],
    ['a picture cut off', PNG.subarray(0, 50), {}, 'files/damaged'],
    ['a WebP picture cut off', WEBP.subarray(0, 30), { purpose: 'portrait' }, 'files/damaged'],
    ['a declared secret', PDF, { secrecy: 'toi-mat' }, 'files/state-secret'],
    ['a secret by its name', PDF, { name: 'Báo cáo (MẬT).pdf' }, 'files/state-secret'],
    ['a file over the limit', Buffer.alloc(BYTES_IN_MB + 1), {}, 'files/too-large'],
  ] as const)('%s', async (_, bytes, more, code) => {
    expect((await refusalOf(folder.keep(OURS, file(bytes, more)))).code).toBe(code)
  })

  it('a Word file cut off', async () => {
    const docx = await aDocx()
    for (const share of [0.3, 0.6, 0.99]) {
      const cut = docx.subarray(0, Math.floor(docx.length * share))
      expect((await refusalOf(folder.keep(OURS, file(cut)))).code).toBe('files/damaged')
    }
  })

  it('macros, declared or hidden', async () => {
    const hidden = withParts(await anXlsx(), { 'xl/vbaProject.bin': new Uint8Array(64) })
    expect((await refusalOf(folder.keep(OURS, file(hidden)))).code).toBe('files/has-macros')
    const declared = withParts(await anXlsx(), {
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    })
    expect((await refusalOf(folder.keep(OURS, file(declared)))).code).toBe('files/has-macros')
  })

  it('zip bombs, by size and by number of parts', async () => {
    const large = withParts(await aDocx(), { 'word/media/a.bin': new Uint8Array(40 * BYTES_IN_MB) })
    expect(large.length).toBeLessThan(BYTES_IN_MB)
    expect((await refusalOf(folder.keep(OURS, file(large)))).code).toBe('files/unpacks-too-large')
    const names = Array.from({ length: 5_001 }, (_, at) => [`word/media/${at}`, ''])
    const many = withParts(await aDocx(), Object.fromEntries(names))
    const roomy = await openFolder({ maxBytes: 10 * BYTES_IN_MB })
    expect((await refusalOf(roomy.keep(OURS, file(many)))).code).toBe('files/unpacks-too-large')
  })

  it('an endless stream, at the first byte over the limit', async () => {
    let sent = 0
    const endless = Readable.from(
      (function* zeros() {
        for (;;) {
          sent += 65_536
          yield Buffer.alloc(65_536)
        }
      })(),
      { highWaterMark: 1 },
    )
    expect((await refusalOf(folder.keep(OURS, file(PDF, { stream: endless })))).code).toBe('files/too-large')
    expect(sent).toBeLessThan(2 * BYTES_IN_MB)
    expect(endless.destroyed).toBe(true)
  })

  it('a stream that the multipart reader has cut at its own limit', async () => {
    const stream = Object.assign(streamOf(PDF), { truncated: true })
    expect((await refusalOf(folder.keep(OURS, file(PDF, { stream })))).code).toBe('files/too-large')
  })

  it('a line that breaks', async () => {
    const stream = Readable.from(
      (async function* broken() {
        yield PDF
        throw new Error('aborted')
      })(),
    )
    expect((await refusalOf(folder.keep(OURS, file(PDF, { stream })))).code).toBe('files/interrupted')
  })

  it('a full disk', async () => {
    // The device whose every write fails with ENOSPC, as a full disk's does.
    const full = await openFolder({ openNew: () => open('/dev/full', 'w') })
    const refusal = await refusalOf(full.keep(OURS, file(PDF)))
    expect(refusal).toMatchObject({ code: 'platform/disk-full', status: 507 })
    expect(await folder.keep(OURS, file(PDF))).toMatchObject({ kind: 'pdf' })
  })
})

describe('reading and sweeping', () => {
  it('says so when the disk holds another length than the record', async () => {
    const kept = await folder.keep(OURS, file(PDF))
    await truncate((await everything())[0]!, 10)
    await expect(folder.read(kept.address, kept.bytes)).rejects.toThrow('has 10 bytes')
  })

  it('takes no path for an address', async () => {
    await expect(folder.read('../../keys/files.key', 32)).rejects.toThrow('Not an address')
  })

  it('removes old content that no record names, and nothing else', async () => {
    const [named, unnamed] = [await folder.keep(OURS, file(PDF)), await folder.keep(OURS, file(PNG))]
    const isNamed = async () => new Set([named.address])
    const long = new Date('2020-01-01T00:00:00Z')
    for (const path of await everything()) await utimes(path, long, long)
    const fresh = await folder.keep(OURS, file(JPEG))
    expect(await folder.sweepUnnamed(new Date(Date.now() - 60_000), isNamed)).toBe(1)
    const left = (await everything()).join()
    expect(left).toContain(named.address)
    expect(left).toContain(fresh.address)
    expect(left).not.toContain(unnamed.address)
  })

  it('removes what a killed process left half-way', async () => {
    const half = join(dataDir, 'files', 'incoming', 'x.part')
    await (await open(half, 'w')).close()
    expect(await folder.sweepIncoming(new Date(Date.now() - 60_000))).toBe(0)
    expect(await folder.sweepIncoming(new Date(Date.now() + 60_000))).toBe(1)
    expect(await everything()).toEqual([])
  })
})

import { zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ReadAt, readZipDirectory, unpackEntry, ZipDamaged } from './zip-directory.ts'

const readerOf =
  (bytes: Buffer): ReadAt =>
  async (position, length) =>
    bytes.subarray(position, position + length)

const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }), { maxKeys: 6 })

it('lists and unpacks what another program has packed', () =>
  fc.assert(
    fc.asyncProperty(parts, fc.constantFrom(0 as const, 9 as const), async (content, level) => {
      const archive = Buffer.from(zipSync(content, { level }))
      const read = readerOf(archive)
      const entries = await readZipDirectory(read, archive.length)
      const unpacked = await Promise.all(
        entries.map(async (entry) => [entry.name, new Uint8Array(await unpackEntry(read, entry))]),
      )
      expect(Object.fromEntries(unpacked)).toEqual({ ...content })
    }),
  ))

it('throws nothing but ZipDamaged on any bytes changed or cut', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (cut, at, flip) => {
      const whole = Buffer.from(zipSync({ a: new Uint8Array(50), b: new Uint8Array(90) }))
      whole[at % whole.length]! ^= flip
      const archive = whole.subarray(0, whole.length - (cut % 40))
      const read = readerOf(archive)
      const unpackAll = async () => {
        for (const entry of await readZipDirectory(read, archive.length)) await unpackEntry(read, entry)
      }
      const failure = await unpackAll().catch((error: unknown) => error)
      expect(failure === undefined || failure instanceof ZipDamaged).toBe(true)
    }),
  ))

it('does not unpack more than an entry claims', async () => {
  const archive = Buffer.from(zipSync({ bomb: new Uint8Array(1_000_000) }))
  const read = readerOf(archive)
  const [entry] = await readZipDirectory(read, archive.length)
  await expect(unpackEntry(read, { ...entry!, bytes: 1_000 })).rejects.toBeInstanceOf(ZipDamaged)
})

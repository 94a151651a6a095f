import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupRefused } from './refused.ts'

export interface Key {
  readonly name: string
  readonly content: Buffer
  /** Tells two keys apart without telling anything of them: they are random. */
  readonly fingerprint: string
}

const KEY_NAME = /^[a-z0-9-]+\.key$/

/** The keys of an installation: files that the database needs and must not lie beside. */
export async function keysIn(folder: string): Promise<Key[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const keys = names.filter((name) => KEY_NAME.test(name)).toSorted()
  return Promise.all(
    keys.map(async (name) => {
      const content = await readFile(join(folder, name))
      return { name, content, fingerprint: fingerprintOf(content) }
    }),
  )
}

export const fingerprintOf = (content: Buffer): string =>
  createHash('sha256').update('nghi-truong/key/1').update(content).digest('hex')

interface Archived {
  readonly name: string
  readonly fingerprint: string
  readonly inside: boolean
}

/** The keys of the archive that are neither in it nor here. */
export async function lackingKeys<K extends Archived>(folder: string, keys: readonly K[]): Promise<K[]> {
  const here = new Map((await keysIn(folder)).map(({ name, fingerprint }) => [name, fingerprint]))
  return keys.filter(({ name, fingerprint, inside }) => !inside && here.get(name) !== fingerprint)
}

/** Refuses to go on without these keys. */
export function refuseWithout(folder: string, lacking: readonly { readonly name: string }[]): void {
  if (lacking.length === 0) return
  const names = lacking.map(({ name }) => join(folder, name)).join(', ')
  throw new BackupRefused(
    `Thiếu khóa của bản sao: ${names}. Chép các khóa đã cất riêng vào đó rồi chạy lại. Nếu khóa đã mất, thêm --without-keys: dữ liệu vẫn khôi phục, nhưng những gì mã hóa bằng khóa ấy (xác thực hai lớp, tệp được bảo vệ) không mở được nữa.`,
    `Keys of the archive are missing: ${names}. Put the keys that were kept apart there and run again. If they are lost, add --without-keys: the data is restored, but what is encrypted with them (second factors, protected files) can't be opened any more.`,
  )
}

/** Puts a key in its place; another key of this name is set aside, never replaced. */
export async function placeKey(folder: string, name: string, content: Buffer): Promise<void> {
  if (!KEY_NAME.test(name)) throw new Error(`${name} is no name of a key.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  const known = await readFile(path).catch(() => undefined)
  if (known?.equals(content)) return
  if (known) await rename(path, `${path}.before-restore-${Date.now()}`)
  const file = await open(`${path}.${process.pid}`, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.${process.pid}`, path)
}

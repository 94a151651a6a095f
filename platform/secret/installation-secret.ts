import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const SECRET_BYTES = 32

/** Reads the installation's secret, making it on the first start; two processes that start at once agree on one. */
export async function installationSecret(path: string): Promise<Buffer> {
  const known = await read(path)
  if (known) return known
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(SECRET_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    // Unlike a rename, a link never replaces a secret that another process has just made.
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await read(path))!
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    const secret = await readFile(path)
    if (secret.length !== SECRET_BYTES) throw new Error(`${path} is not a secret of ${SECRET_BYTES} bytes`)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

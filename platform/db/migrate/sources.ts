import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Migration {
  /** `councils/202611220300_councils.sql`: what the record of applied ones calls it. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const NAME = /^\d{12}_[a-z0-9_-]+\.sql$/

/** The migrations of one folder in the order of their names; a file that is named otherwise is a mistake. */
export function readMigrations(owner: string, folder: string): Migration[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).toSorted()
  const misnamed = files.find((file) => !NAME.test(file))
  if (misnamed) throw new Error(`${join(folder, misnamed)}: a migration is named YYYYMMDDHHMM_what.sql`)
  return files.map((file) => {
    // Git may give the same text other line ends; that is no edit.
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { name: `${owner}/${file}`, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Every migration of the product: the platform's first, then the modules' from the lowest to the highest. */
export function allMigrations(): Migration[] {
  const order = JSON.parse(readFileSync(join(ROOT, 'modules/order.json'), 'utf8')) as string[]
  return [
    ...readMigrations('platform', join(ROOT, 'platform/db/migrations')),
    ...order.flatMap((module) => readMigrations(module, join(ROOT, 'modules', module, 'migrations'))),
  ]
}

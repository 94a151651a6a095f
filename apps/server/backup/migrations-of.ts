import { allMigrations, type Migration } from '#platform/db'
import type { Manifest } from './format.ts'
import { BackupRefused } from './refused.ts'

/** The migrations at whose level an archive stands; refuses one of a release that this one does not know. */
export function migrationsOf(manifest: Manifest): Migration[] {
  const archived = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]))
  const known = allMigrations().filter(({ name, sha256 }) => archived.get(name) === sha256)
  if (known.length === archived.size) return known
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...archived.keys()].find((name) => !names.has(name))!
  throw new BackupRefused(
    `Bản sao do bản phần mềm ${manifest.release} tạo, có thay đổi cơ sở dữ liệu mà bản này không có: ${unknown}. Khôi phục bằng bản ấy hoặc bản mới hơn; chưa có gì bị thay đổi.`,
    `The archive was made by release ${manifest.release}, with a migration that this one does not have: ${unknown}. Restore with that release or a later one; nothing was changed.`,
  )
}

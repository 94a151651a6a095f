import { system } from '#platform/access'
import type { Database } from '#platform/db'
import { secretOpensFactors } from '#identity/server'
import { StartRefused } from './start-refused.ts'

/**
 * Refuses to work with another secret than the one that second factors were sealed under: whoever has one could not sign
 * in any more, and nobody would know why. So it is where `keys/` was not put back, or is not shared by all servers.
 */
export async function refuseOtherSecret(database: Database, path: string): Promise<void> {
  if (await database.transaction(system('is this the secret of this installation'), secretOpensFactors)) return
  throw new StartRefused(
    'put-right',
    {
      what: `khóa ${path} không phải khóa của bản cài này`,
      next: 'đặt lại thư mục keys đã cất riêng (nhiều máy chủ dùng chung một thư mục). Nếu khóa đã mất hẳn, khôi phục bản sao lưu với --without-keys.',
    },
    {
      what: `the key ${path} is not the one of this installation`,
      next: 'put back the keys folder that was kept apart (several servers share one). If it is lost, restore a backup with --without-keys.',
    },
  )
}

/*
 * Restores an archive into an empty installation:
 *
 *   npm run restore -- FILE [--seal SHA256] [--without-keys] [--data DIR]
 *
 * Ends with 0 where everything is there and checked, and with 1 where nothing is.
 */
import { parseArgs } from 'node:util'
import { oneFile, runCommand, settingsOf } from '../apps/server/backup/command.ts'
import { described } from '../apps/server/backup/described.ts'
import { restoreBackup } from '../apps/server/backup/restore-backup.ts'
import { tellOnStderr } from '../apps/server/backup/tell.ts'
import { housekeeping } from '../apps/server/housekeeping.ts'
import { reachDatabase } from '../apps/server/installation.ts'
import { modules } from '../apps/server/modules.ts'

const USAGE = 'npm run restore -- FILE [--seal SHA256] [--without-keys] [--data DIR]'

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seal: { type: 'string' },
      'without-keys': { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  })
  const file = oneFile(positionals, USAGE)
  const settings = settingsOf(values.data)
  const began = performance.now()
  const { ownerUrl, stop } = await reachDatabase(settings)
  try {
    const { manifest, seal, migrated } = await restoreBackup({
      file,
      ownerUrl,
      filesDir: settings.filesDir,
      keysDir: settings.keysDir,
      jobs: [housekeeping, ...modules].flatMap((module) => module.jobs ?? []),
      seal: values.seal,
      withoutKeys: values['without-keys'],
      tell: tellOnStderr(),
    })
    console.log(`Đã khôi phục từ ${file} / restored\n${described(manifest, performance.now() - began)}`)
    console.log(`Niêm phong / seal: ${seal}`)
    if (migrated.length > 0) console.log(`Đã nâng cấp dữ liệu / migrated on: ${migrated.join(', ')}`)
    for (const address of manifest.files.damaged) {
      console.error(`Tệp đã thiếu từ khi sao lưu / lost already when it was backed up: ${address}`)
    }
    console.log('Khởi động: npm start / start: npm start')
    return 0
  } finally {
    await stop()
  }
})

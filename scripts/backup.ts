/*
 * Writes everything the installation holds into one archive, while people work:
 *
 *   npm run backup -- FILE [--with-keys] [--data DIR]
 *   npm run backup -- --drilled SEAL [--data DIR]      (after that archive was restored elsewhere: puts it on record)
 *
 * Ends with 0, with 2 where the archive is whole but files of the store were not or it could not be put on record, with 1
 * where there is no archive.
 */
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { formatInstant, instant } from '#platform/calendar'
import { Database } from '#platform/db'
import { VERSION } from '../apps/server/app.ts'
import { oneFile, runCommand, settingsOf } from '../apps/server/backup/command.ts'
import { described } from '../apps/server/backup/described.ts'
import { recordBackup, recordDrill } from '../apps/server/backup/records.store.ts'
import { tellOnStderr } from '../apps/server/backup/tell.ts'
import { writeBackup } from '../apps/server/backup/write-backup.ts'
import { applicationUrl, reachDatabase } from '../apps/server/installation.ts'
import { modules } from '../apps/server/modules.ts'

const USAGE = 'npm run backup -- FILE [--with-keys] [--data DIR] | npm run backup -- --drilled SEAL'

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'with-keys': { type: 'boolean', default: false },
      drilled: { type: 'string' },
      data: { type: 'string' },
    },
  })
  const { drilled } = values
  const file = drilled === undefined ? oneFile(positionals, USAGE) : ''
  const settings = settingsOf(values.data)
  const began = performance.now()
  const { ownerUrl, stop } = await reachDatabase(settings)
  const database = new Database({ url: await applicationUrl(ownerUrl), poolSize: 2 })
  try {
    if (drilled !== undefined) {
      const takenAt = formatInstant(instant(await recordDrill(database, drilled)))
      console.log(`Đã ghi: bản sao lúc ${takenAt} khôi phục được / on record: the archive of ${takenAt} was restored`)
      return 0
    }
    const { manifest, seal } = await writeBackup({
      file,
      ownerUrl,
      database,
      sealSteps: modules.flatMap((module) => module.sealSteps ?? []),
      filesDir: settings.filesDir,
      keysDir: settings.keysDir,
      withKeys: values['with-keys'],
      release: VERSION,
      tell: tellOnStderr(),
    })
    console.log(`Đã sao lưu vào ${file} / backed up\n${described(manifest, performance.now() - began)}`)
    console.log(`Niêm phong (ghi lại, cất riêng) / seal (note it, keep it apart): ${seal}`)
    if (!values['with-keys'] && manifest.keys.length > 0) {
      console.log(
        `Khóa không nằm trong bản sao: cất riêng ${settings.keysDir} / keys are not in it: keep that folder apart`,
      )
    }
    for (const address of manifest.files.damaged) {
      console.error(`Tệp mất hoặc hỏng trong kho / lost or damaged in the store: ${address}`)
    }
    const milliseconds = performance.now() - began
    const recorded = await recordBackup(database, {
      manifest,
      seal,
      bytes: (await stat(file)).size,
      milliseconds,
    }).then(
      () => true,
      (error: unknown) => {
        // The archive is whole: what is missing is only that the page of health knows of it.
        console.error(`Chưa ghi được lần sao lưu này / this backup could not be put on record: ${String(error)}`)
        return false
      },
    )
    return manifest.files.damaged.length > 0 || !recorded ? 2 : 0
  } finally {
    await database.close()
    await stop()
  }
})

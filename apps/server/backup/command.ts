import { join } from 'node:path'
import { type Configuration, ConfigurationError, readConfiguration } from '#platform/config'
import { startFailure } from '../start-failure.ts'
import { StartRefused } from '../start-refused.ts'
import { BackupRefused } from './refused.ts'

/** Runs a command; what it refuses is said and ends the process with 1, anything else is a fault and shows where. */
export async function runCommand(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (error) {
    const refused = isRefusal(error) ? error : startFailure(error, settingsOf(undefined))
    if (!refused) throw error
    process.stderr.write(`${refused.message}\n`)
    process.exitCode = 1
  }
}

function isRefusal(error: unknown): error is Error {
  if (error instanceof BackupRefused || error instanceof ConfigurationError || error instanceof StartRefused)
    return true
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}

/** The settings of the server that is backed up or restored, and where its keys lie. */
export function settingsOf(dataDir: string | undefined): Configuration & { readonly keysDir: string } {
  const argv = dataDir === undefined ? [] : ['--data', dataDir]
  const configuration = readConfiguration({ argv, env: process.env })
  return { ...configuration, keysDir: join(configuration.dataDir, 'keys') }
}

/** The one file that a command is about. */
export function oneFile(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new BackupRefused(`Cách dùng: ${usage}`, `Usage: ${usage}`)
  return file
}

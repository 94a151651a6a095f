import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BYTES_AT_MOST = 10 * 1024 * 1024
const TAIL_CHARACTERS = 2000

const logFile = (folder: string) => join(folder, 'postgres.log')

/** The file that PostgreSQL writes its log to; a long one is set aside first, over the one set aside before. */
export function openLog(folder: string): number {
  const file = logFile(folder)
  if (existsSync(file) && statSync(file).size > BYTES_AT_MOST) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The end of the log, for the message that says why PostgreSQL did not start. */
export function logTail(folder: string): string {
  const file = logFile(folder)
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-TAIL_CHARACTERS).trim() : '(there is none)'
}

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export const clusterOf = (folder: string): string => join(folder, 'cluster')
const pidFile = (folder: string) => join(clusterOf(folder), 'postmaster.pid')

/** The PostgreSQL that holds a cluster, be it starting, working or stopping. */
export interface Postmaster {
  readonly pid: number
  /** Where it listens, whatever the endpoint remembers. */
  readonly port: number
}

/** Who holds this cluster, by PostgreSQL's own pid file; a pid file of the dead is taken away. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  if (!existsSync(pidFile(folder))) return undefined
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  // PostgreSQL writes the file in several steps; until the port is there, it is starting.
  if (!(pid > 0) || (isAlive(pid) && isPostgres(pid))) return { pid, port }
  rmSync(pidFile(folder), { force: true })
  return undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a reboot the pid may belong to anything; where the system tells, a pid of another program counts as dead. */
function isPostgres(pid: number): boolean {
  if (!existsSync('/proc/self/comm')) return true
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

import { chownSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `nobody`: an account that every Unix has and that owns nothing else. */
const NOBODY = 65_534
const SETPRIV = '/usr/bin/setpriv'

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

const isRoot = () => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root, so a server that runs as root starts it as nobody. Where the system has `setpriv`,
 * nobody keeps the one right to pass through folders that only root may enter (a project below /root, a private tmp).
 */
export function unprivileged(program: string, args: readonly string[]): Command {
  if (!isRoot()) return { program, args }
  if (!existsSync(SETPRIV)) return { program, args, uid: NOBODY, gid: NOBODY }
  const rights = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  const user = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups']
  return { program: SETPRIV, args: [...user, ...rights, program, ...args] }
}

/** Gives a folder and all in it to whoever PostgreSQL runs as. */
export function giveAway(folder: string): void {
  if (!isRoot()) return
  const owner = lstatSync(folder).uid
  if (owner === NOBODY) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, entry), NOBODY, NOBODY)
  }
  chownSync(folder, NOBODY, NOBODY)
}

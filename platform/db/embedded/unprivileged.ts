import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

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
 * PostgreSQL refuses to run as root, so a server that runs as root starts it as nobody. Where the program or its folder
 * lies below a folder that only root may enter (a project below /root, a private tmp), nobody keeps the one right to pass
 * there; `no_setuid_fixup` makes that right count for access(2) too, by which PostgreSQL looks at its own programs.
 */
export function unprivileged(program: string, args: readonly string[], folder: string): Command {
  if (!isRoot()) return { program, args }
  const closed = closedFolder(folder) ?? closedFolder(program)
  if (!closed) return { program, args, uid: NOBODY, gid: NOBODY }
  if (!existsSync(SETPRIV)) {
    throw new Error(
      `PostgreSQL does not run as root, and no other account may enter ${closed}. Start as an ordinary user, or move the project.`,
    )
  }
  const rights = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup']
  const user = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups']
  return { program: SETPRIV, args: [...user, ...rights, program, ...args] }
}

/** The folder on the way to `path` that nobody may not pass. */
function closedFolder(path: string): string | undefined {
  const parent = dirname(path)
  if (parent === path) return undefined
  const { mode, uid, gid } = statSync(parent)
  const pass = uid === NOBODY ? 0o100 : gid === NOBODY ? 0o010 : 0o001
  return (mode & pass) === 0 ? parent : closedFolder(parent)
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

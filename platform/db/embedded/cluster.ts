import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { clusterOf, isAlive } from './postmaster.ts'
import { giveAway, unprivileged } from './unprivileged.ts'

export const SUPERUSER = 'postgres'

/** How to reach a cluster; kept beside it, readable by the owner only. */
export interface Endpoint {
  readonly port: number
  readonly password: string
}

const endpointFile = (dataDir: string) => join(dataDir, 'endpoint.json')

export function readEndpoint(dataDir: string): Endpoint | undefined {
  if (!existsSync(endpointFile(dataDir))) return undefined
  return JSON.parse(readFileSync(endpointFile(dataDir), 'utf8')) as Endpoint
}

/**
 * Makes a cluster if there is none: UTF-8, loopback only, a random password. It is made in a folder of its own and renamed
 * when whole, so that a start that was killed half-way leaves nothing that looks like a cluster.
 */
export async function makeCluster(dataDir: string, fast: boolean): Promise<Endpoint> {
  const isThere = existsSync(clusterOf(dataDir))
  const existing = readEndpoint(dataDir)
  if (existing) return existing
  if (isThere) {
    throw new Error(
      `${dataDir} holds a database, but endpoint.json, which holds its password, is gone. Put that file back; the data is untouched.`,
    )
  }
  mkdirSync(join(dataDir, '..'), { recursive: true })
  sweepHalfMade(dataDir)
  const half = `${dataDir}.making-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(half, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveAway(half)
  const cluster = clusterOf(half)
  await initialise(cluster, passwordFile, fast)
  rmSync(passwordFile)
  const endpoint = { port: await freePort(), password }
  writeEndpoint(half, endpoint)
  try {
    renameSync(half, dataDir)
  } catch (error) {
    // Another process made it in the meantime.
    rmSync(half, { recursive: true, force: true })
    const theirs = readEndpoint(dataDir)
    if (!theirs) throw error
    return theirs
  }
  return endpoint
}

/** What killed first starts left. */
function sweepHalfMade(dataDir: string): void {
  const parent = join(dataDir, '..')
  const prefix = `${basename(dataDir)}.making-`
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function initialise(cluster: string, passwordFile: string, fast: boolean): Promise<void> {
  const flags = [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Order and case are decided by our own sort keys; the database compares bytes, the same on every platform.
    '--locale=C',
    ...(fast ? ['--no-sync'] : []),
  ]
  const { program, args, uid, gid } = unprivileged(findBinaries().initdb, flags, cluster)
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      ...(uid !== undefined && { uid }),
      ...(gid !== undefined && { gid }),
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed (${code}): ${said}`))))
  })
}

/**
 * The remembered endpoint, moved to another port when something else has taken its own: after a reboot any program, or
 * any outgoing connection, may hold it.
 */
export async function freeEndpoint(dataDir: string, remembered: Endpoint): Promise<Endpoint> {
  const isFree = await freePort(remembered.port).then(
    () => true,
    () => false,
  )
  if (isFree) return remembered
  const moved = { ...remembered, port: await freePort() }
  writeEndpoint(dataDir, moved)
  return moved
}

/** Written beside and renamed: a start that is killed here must not lose the password. */
function writeEndpoint(dataDir: string, endpoint: Endpoint): void {
  const half = `${endpointFile(dataDir)}.${process.pid}`
  writeFileSync(half, JSON.stringify(endpoint), { mode: 0o600 })
  renameSync(half, endpointFile(dataDir))
}

/** This port if nobody has it, any free one without a wish. */
function freePort(wish = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(wish, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

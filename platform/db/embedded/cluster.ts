import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
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
export async function makeCluster(dataDir: string): Promise<Endpoint> {
  const existing = readEndpoint(dataDir)
  if (existing) return existing
  mkdirSync(join(dataDir, '..'), { recursive: true })
  const half = `${dataDir}.making-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(half, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveAway(half)
  const cluster = join(half, 'cluster')
  await initialise(cluster, passwordFile)
  rmSync(passwordFile)
  const endpoint = { port: await freePort(), password }
  writeFileSync(endpointFile(half), JSON.stringify(endpoint), { mode: 0o600 })
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

function initialise(cluster: string, passwordFile: string): Promise<void> {
  const { program, args, uid, gid } = unprivileged(findBinaries().initdb, [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Order and case are decided by our own sort keys; the database compares bytes, the same on every platform.
    '--locale=C',
    '--no-sync',
  ])
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

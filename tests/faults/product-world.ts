import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/db/embedded'
import { createDatabase } from '#platform/db/migrate'
import { runningPostmaster } from '../../platform/db/embedded/postmaster.ts'

const DATABASE = 'faults'
const DISK_MB = 1200

/** Runs a program of the machine; did it do what it was asked? */
const ran = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

/** A PostgreSQL with fsync as in production, on a disk of its own where the machine lets one be made. */
export class FaultDatabase {
  readonly folder: string
  /** A disk that can be filled without hurting the machine; making one takes root. */
  readonly hasOwnDisk: boolean
  readonly ownerUrl: string

  private constructor(folder: string, hasOwnDisk: boolean, ownerUrl: string) {
    this.folder = folder
    this.hasOwnDisk = hasOwnDisk
    this.ownerUrl = ownerUrl
  }

  static async start(): Promise<FaultDatabase> {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'))
    const mounted = ran('mount', '-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'faults', folder)
    const embedded = await startEmbedded({ dataDir: join(folder, 'postgres') })
    await createDatabase(embedded.url, DATABASE)
    mkdirSync(join(folder, 'data'))
    return new FaultDatabase(folder, mounted, embedded.databaseUrl(DATABASE))
  }

  /** Starts it again wherever it stands; a service manager would. */
  async startAgain(): Promise<void> {
    const { databaseUrl } = await startEmbedded({ dataDir: join(this.folder, 'postgres') })
    if (databaseUrl(DATABASE) !== this.ownerUrl) throw new Error('PostgreSQL came back at another address.')
  }

  kill(): void {
    const running = runningPostmaster(join(this.folder, 'postgres'))
    if (running) process.kill(running.pid, 'SIGKILL')
  }

  /** Stops it as a machine does that is shut down. */
  async stop(): Promise<void> {
    const running = runningPostmaster(join(this.folder, 'postgres'))
    if (running) process.kill(running.pid, 'SIGINT')
    while (this.isUp()) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  isUp(): boolean {
    return runningPostmaster(join(this.folder, 'postgres')) !== undefined
  }

  async ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.ownerUrl })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(sql)).rows
    } finally {
      await client.end()
    }
  }

  /** Fills the disk to the last block; answers how to empty it again. */
  fillDisk(): () => void {
    const ballast = join(this.folder, 'ballast')
    ran('dd', 'if=/dev/zero', `of=${ballast}`, 'bs=1M')
    ran('dd', 'if=/dev/zero', `of=${ballast}-more`, 'bs=4k')
    return () => {
      rmSync(ballast, { force: true })
      rmSync(`${ballast}-more`, { force: true })
    }
  }

  async end(): Promise<void> {
    await this.stop()
    if (this.hasOwnDisk) ran('umount', '-l', this.folder)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The file that the servers' clocks follow. */
export class JumpingClock {
  readonly file: string

  constructor(folder: string) {
    this.file = join(folder, 'clock')
    this.set(0)
  }

  set(milliseconds: number): void {
    writeFileSync(this.file, String(milliseconds))
  }
}

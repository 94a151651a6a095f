import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MigrationError } from '#platform/db'
import { startFailure } from './start-failure.ts'
import { EXIT_CODES } from './start-refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'start-failure-'))
afterAll(() => rmSync(folder, { recursive: true }))

const where = { host: '127.0.0.1', port: 8080, dataDir: '/srv/data', databaseUrl: undefined }
const AGAIN = EXIT_CODES['start-again']
const PUT_RIGHT = EXIT_CODES['put-right']
const failed = (code: string, more: object = {}) => Object.assign(new Error('what the system says'), { code, ...more })
const told = (error: unknown) => {
  const refused = startFailure(error, where)
  return [refused?.exitCode, refused?.message]
}

describe('a start that fails', () => {
  it('on a disk without room may be tried again: the own one, or the database’s', () => {
    expect(told(failed('ENOSPC'))).toEqual([AGAIN, expect.stringContaining('ổ đĩa chứa /srv/data đã đầy')])
    expect(told(failed('53100'))).toEqual([
      AGAIN,
      expect.stringContaining('ổ đĩa của cơ sở dữ liệu /srv/data/postgres'),
    ])
  })

  it('on a folder that the account may not write names it', () => {
    writeFileSync(join(folder, 'file'), '')
    let thrown: unknown
    try {
      mkdirSync(join(folder, 'file', 'keys'), { recursive: true })
    } catch (error) {
      thrown = error
    }
    expect(told(thrown)).toEqual([PUT_RIGHT, expect.stringContaining(join(folder, 'file', 'keys'))])
  })

  it('at a port or an address that it may not have says which', () => {
    expect(told(failed('EACCES', { syscall: 'listen' }))).toEqual([
      PUT_RIGHT,
      expect.stringContaining('không được mở cổng 8080'),
    ])
    expect(told(failed('EADDRNOTAVAIL', { syscall: 'listen' }))).toEqual([
      PUT_RIGHT,
      expect.stringContaining('không có địa chỉ 127.0.0.1'),
    ])
  })

  it.each(['57P03', '53300', '08006', 'ENOTFOUND', 'ETIMEDOUT'])(
    'while the database is away (%s) may be tried again',
    (code) => {
      expect(told(failed(code))).toEqual([AGAIN, expect.stringContaining(`không trả lời (${code})`)])
    },
  )

  it('in a migration keeps its words, and may be tried again only where a table was in use', () => {
    const edited = new MigrationError('a/202601010000_first.sql was applied and has been edited since.')
    expect(told(edited)).toEqual([PUT_RIGHT, expect.stringContaining('a/202601010000_first.sql')])
    expect(told(new MigrationError('in use', { mayPass: true }))).toEqual([
      AGAIN,
      expect.stringContaining('ít người dùng'),
    ])
  })

  it('for a reason that nobody foresaw is a fault of ours, and keeps its stack', () => {
    expect(startFailure(new TypeError('x is not a function'), where)).toBeUndefined()
    expect(startFailure(failed('42P01'), where)).toBeUndefined()
    expect(startFailure('a string', where)).toBeUndefined()
  })
})

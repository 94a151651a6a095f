import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { system } from '#platform/access'
import type { Database } from '#platform/db'
import { anyone, get, type Route } from '#platform/http'
import { DemoLogin } from '#identity'
import { isEmptyInstallation } from '#identity/server'
import { DEMO_PEOPLE } from './people.ts'
import { seedDemo } from './seed.ts'

const WORDS = ['sen', 'tre', 'lua', 'song', 'nui', 'mai', 'dao', 'cau', 'diem', 'quan', 'trong', 'chieng']

export interface Demo {
  readonly routes: readonly Route[]
  /** The sample logins, for the console. */
  readonly lines: readonly string[]
}

/** The demonstration: a sample province in an empty installation, and the logins to look at it with. */
export async function openDemo(database: Database, dataDir: string): Promise<Demo> {
  const file = join(dataDir, 'demo-password.txt')
  if (await database.transaction(system('demonstration'), isEmptyInstallation)) {
    // Even here no password is built in: each demonstration makes its own.
    const password = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]).join('-')
    writeFileSync(file, password, { mode: 0o600 })
    await seedDemo(database, password)
  }
  if (!existsSync(file)) {
    throw new Error(`${dataDir} holds a real installation; a demonstration needs a folder of its own (--data).`)
  }
  const password = readFileSync(file, 'utf8').trim()
  return {
    routes: [demoLogins(password)],
    lines: DEMO_PEOPLE.map(({ loginName, title }) => `  ${loginName.padEnd(20)} ${password}  ${title}`),
  }
}

function demoLogins(password: string): Route {
  const items = DEMO_PEOPLE.map(({ loginName, displayName, title, role, of }) => ({
    loginName,
    password,
    displayName,
    title,
    role,
    level: of === 'province' ? ('province' as const) : ('commune' as const),
  }))
  return get('/demo/logins', {
    summary: 'Tài khoản mẫu của bản trình diễn',
    access: anyone('the logins of a demonstration are printed for everybody'),
    reply: z.object({ items: z.array(DemoLogin) }),
    handle: async () => ({ items }),
  })
}

import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { system } from '#platform/access'
import type { Database } from '#platform/db'
import { anyone, get } from '#platform/http'
import type { ServerModule } from '#platform/module'
import { refuse } from '#platform/refusal'
import { DemoLogin } from '#identity'
import { isEmptyInstallation } from '#identity/server'
import { StartRefused } from '../start-refused.ts'
import { DEMO_PEOPLE } from './people.ts'
import { seedDemo } from './seed.ts'

const WORDS = ['sen', 'tre', 'lua', 'song', 'nui', 'mai', 'dao', 'cau', 'diem', 'quan', 'trong', 'chieng']

/** The sample logins, where this process runs a demonstration. */
let shown: readonly DemoLogin[] | undefined

/**
 * Opens the demonstration: a sample province in an empty installation. Answers the lines for the console. Refuses a
 * folder that holds a real installation.
 */
export async function openDemo(database: Database, dataDir: string): Promise<string[]> {
  const file = join(dataDir, 'demo-password.txt')
  if (await database.transaction(system('demonstration'), isEmptyInstallation)) {
    // Even here no password is built in: each demonstration makes its own.
    const password = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]).join('-')
    writeFileSync(file, password, { mode: 0o600 })
    await seedDemo(database, password)
  }
  if (!existsSync(file)) {
    throw new StartRefused(
      'put-right',
      { what: `${dataDir} là một bản cài đặt thật`, next: 'chạy bản trình diễn ở thư mục riêng (--data).' },
      { what: `${dataDir} holds a real installation`, next: 'give the demonstration a folder of its own (--data).' },
    )
  }
  const password = readFileSync(file, 'utf8').trim()
  shown = DEMO_PEOPLE.map(({ loginName, displayName, title, role, of }) => ({
    loginName,
    password,
    displayName,
    title,
    role,
    level: of === 'province' ? ('province' as const) : ('commune' as const),
  }))
  return DEMO_PEOPLE.map(({ loginName, title }) => `  ${loginName.padEnd(20)} ${password}  ${title}`)
}

/** Shows the sample logins on the sign-in page of a demonstration; elsewhere there is nothing to show. */
export const demoModule: ServerModule = {
  name: 'demo',
  messages: { vi: { refusals: {} }, en: { refusals: {} } },
  routes: [
    get('/demo/logins', {
      summary: 'Tài khoản mẫu, chỉ có ở bản trình diễn',
      access: anyone('the logins of a demonstration are printed for everybody'),
      reply: z.object({ items: z.array(DemoLogin) }),
      handle: async () => {
        if (!shown) throw refuse('platform/not-found')
        return { items: [...shown] }
      },
    }),
  ],
}

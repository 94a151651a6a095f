/*
 * Writes apps/server/openapi.json from the routes of all modules. `--check` only compares, for CI: an API that changed
 * without its description fails there, and a change of the API is seen in review as a change of that file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '../platform/db/index.ts'
import { buildServer } from '../platform/http/index.ts'
import { VERSION } from '../apps/server/app.ts'
import { modules } from '../apps/server/modules.ts'

const FILE = join(import.meta.dirname, '..', 'apps', 'server', 'openapi.json')

/** Object members in the order of their names, so that the file changes only where the API does. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]))
}

const server = await buildServer({
  // Nobody calls: the database is never connected, and nobody is asked who they are.
  database: new Database({ url: 'postgres://nobody@localhost/nothing' }),
  authenticator: {
    entrance: () => {
      throw new Error('Described, not called.')
    },
  },
  publicUrl: 'http://localhost',
  version: VERSION,
  routes: modules.flatMap((module) => module.routes),
  messages: modules.map((module) => module.messages),
})
await server.ready()
const text = `${JSON.stringify(inOrder(server.swagger()), null, 2)}\n`
await server.close()

if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === text
  if (!same) console.error('apps/server/openapi.json is not what the routes make: run `npm run generate`.')
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(FILE, text)
}

/*
 * Writes platform/db/tables.generated.ts from a migrated database. `--check` only compares, for CI: a migration whose row
 * types were not generated again fails there.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startTestCluster } from '../platform/testing/test-cluster.ts'

const FILE = join(import.meta.dirname, '..', 'platform', 'db', 'tables.generated.ts')

interface Column {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly generated: boolean
}

const COLUMNS = `
  select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
         a.attnotnull as required, (a.atthasdef or a.attidentity <> '') as generated
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped
     and n.nspname not in ('information_schema', 'pgboss') and n.nspname not like 'pg\\_%'
   order by n.nspname collate "C", c.relname collate "C", a.attnum`

/** What the database gives for a type, with the parsers that the pool has. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  'timestamp with time zone': 'string',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  jsonb: 'unknown',
  bytea: 'Buffer',
  oid: 'number',
}

function typeOf(column: Column): string {
  const isArray = column.type.endsWith('[]')
  const base = TYPES[isArray ? column.type.slice(0, -2) : column.type]
  if (!base) throw new Error(`${column.schema}.${column.table}.${column.name}: no type for ${column.type}`)
  const whole = isArray ? `${base}[]` : base
  const nullable = column.required || whole === 'unknown' ? whole : `${whole} | null`
  return column.generated ? `Generated<${nullable}>` : nullable
}

function nameOf(schema: string, table: string): string {
  return `${schema}_${table}`.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function print(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`)
  const interfaces = [...tables.values()].map((own) => {
    const fields = own.map((column) => `  ${column.name}: ${typeOf(column)}\n`).join('')
    return `export interface ${nameOf(own[0]!.schema, own[0]!.table)} {\n${fields}}\n`
  })
  const entries = [...tables].map(([key, own]) => `  '${key}': ${nameOf(own[0]!.schema, own[0]!.table)}\n`).join('')
  return [
    '// Written by `npm run generate` from the migrations; not by hand.\n',
    `import type { Generated } from 'kysely'\n`,
    ...interfaces,
    `export interface Tables {\n${entries}}\n`,
  ].join('\n')
}

const cluster = await startTestCluster()
const client = new pg.Client({
  connectionString: Object.assign(new URL(cluster.ownerUrl), { pathname: `/${cluster.template}` }).toString(),
})
await client.connect()
const { rows } = await client.query<Column>(COLUMNS)
await client.end()
await cluster.stop()

const text = print(rows)
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === text
  if (!same) console.error('platform/db/tables.generated.ts is not what the migrations make: run `npm run generate`.')
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(FILE, text)
}

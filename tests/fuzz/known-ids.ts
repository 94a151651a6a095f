import type pg from 'pg'
import type { KnownIds } from './schema-values.ts'

const AT_MOST = 40
/** Of other councils, beside one's own. */
const STRANGERS = 3

const some = (table: string, column: string, where: string, limit: number) =>
  `select "${column}" as id from ${table} where "${column}" is not null and ${where} limit ${limit}`

/** Ids of records by the name of the field that asks for one, the council's own first: tables and columns are called alike. */
export async function knownIds(owner: pg.Client, council: string): Promise<KnownIds> {
  const { rows } = await owner.query<{ table: string; column: string; owned: boolean }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column,
            exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'council_id') as owned
       from pg_attribute a
       join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
       join pg_namespace n on n.oid = c.relnamespace
      where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
        and n.nspname not in ('pgboss', 'information_schema') and n.nspname !~ '^pg_'`,
  )
  const byName = new Map<string, string[]>()
  for (const { table, column, owned } of rows) {
    const found = await owner.query<{ id: string }>(
      owned
        ? `(${some(table, column, `council_id = '${council}'`, AT_MOST)})
           union all (${some(table, column, `council_id <> '${council}'`, STRANGERS)})`
        : some(table, column, 'true', AT_MOST),
    )
    const ids = found.rows.map(({ id }) => id)
    // `id` of councils.election_unit answers to electionUnit and unit; `agency_id` of any table to agency.
    const words = (column === 'id' ? table.split('.')[1]! : column.replace(/_id$/, '')).split('_')
    for (let from = 0; from < words.length; from++) {
      const name = camel(words.slice(from))
      byName.set(name, [...(byName.get(name) ?? []), ...ids])
    }
  }
  const all = [...byName.values()].flat()
  const mixed = all.filter((_, n) => n % Math.ceil(all.length / 200) === 0)
  return (field) => byName.get(field.replace(/Id$/, '')) ?? byName.get(field.replace(/s$/, '')) ?? mixed
}

const camel = ([first = '', ...rest]: readonly string[]) =>
  first + rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')

import { sql } from 'kysely'
import type { Tx } from '#platform/db'

interface Column {
  readonly table: string
  readonly column: string
}

const AT_ONCE = 1000

/**
 * Removes the records of files that were sent before `before` and attached to nothing, and answers how many; their content
 * goes with the next sweep of the folder. Files that wait to be attached stand in a table `<module>.upload`, and whatever
 * keeps a file names it in a column `file_id` or `…_file_id`: the catalog knows them all. Runs in a system scope.
 */
export async function sweepUploads(tx: Tx, before: string): Promise<number> {
  const columns = await namingColumns(tx)
  let removed = 0
  for (const { table } of columns.filter(isUpload)) {
    const kept = columns.filter((column) => !isUpload(column)).map(isKeptBy)
    const { rows } = await sql<{ council_id: string; file_id: string }>`
      with old as (
        select u.council_id, u.file_id from ${sql.table(table)} u
         where u.at < ${before}::timestamptz and not (${sql.join([sql`false`, ...kept], sql` or `)})
         limit ${AT_ONCE}
      ), gone as (
        delete from ${sql.table(table)} u using old
         where u.council_id = old.council_id and u.file_id = old.file_id
      )
      delete from platform.file f using old
       where f.council_id = old.council_id and f.id = old.file_id
      returning f.council_id, f.id as file_id
    `.execute(tx)
    removed += rows.length
  }
  return removed
}

const isUpload = ({ table }: Column) => table.endsWith('.upload')

const isKeptBy = ({ table, column }: Column) => sql<boolean>`
  exists (select from ${sql.table(table)} k where k.council_id = u.council_id and k.${sql.ref(column)} = u.file_id)`

async function namingColumns(tx: Tx): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname || '.' || c.relname as table, a.attname as column
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
     where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
       and (a.attname = 'file_id' or a.attname like '%\\_file\\_id')
     order by 1, 2
  `.execute(tx)
  return rows
}

import type pg from 'pg'
import type { CouncilId } from '#platform/access'

/** Texts that stand only in the data of one council: whoever else is sent them has been sent that council's data. */
export const MARKS = { otherProvince: 'zqmarkzother', neighbour: 'zqmarkzneighbour' } as const

/** What everybody may read, and what says who may do what, is neither copied nor marked. */
const LEFT_OUT = `
  p.class not in ('registry', 'global') and p.table_name !~ '^(identity|audit)\\.' and p.table_name !~ '^platform\\.'`

/** Copies every record of a council to a new one, ids included: an id alone must never be enough. */
export async function cloneCouncil(owner: pg.Client, from: CouncilId, to: CouncilId): Promise<void> {
  await owner.query(
    `insert into platform.council_scope (council_id, superior_id, level, name) values ($1, null, 'province', 'HĐND tỉnh khác')`,
    [to],
  )
  // Rows of one council lean on each other in every order.
  await owner.query(`set session_replication_role = 'replica'`)
  for (const { name, columns } of await tablesOfCouncils(owner)) {
    const others = columns.filter((column) => column !== 'council_id').map((column) => `"${column}"`)
    await owner
      .query(
        `insert into ${name} (council_id, ${others.join(', ')}) overriding system value
         select $2, ${others.join(', ')} from ${name} where council_id = $1`,
        [from, to],
      )
      // What is unique in the whole installation can't be there twice.
      .catch(() => undefined)
  }
  await owner.query(`set session_replication_role = 'origin'`)
}

/** Writes a mark into every text of a council that takes one; answers how many places. */
export async function markTexts(owner: pg.Client, council: CouncilId, mark: string): Promise<number> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select p.table_name as table, a.attname as column
       from platform.protected p
       join pg_attribute a on a.attrelid = p.table_name::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.atttypid = 'text'::regtype
      where ${LEFT_OUT}
        and a.attname ~ '(^|_)(title|name|content|note|summary|text|words|remarks|reason|place|address|email|phone|number|brief|request|result)$'
        and exists (select from pg_attribute c where c.attrelid = a.attrelid and c.attname = 'council_id')`,
  )
  await owner.query(`set session_replication_role = 'replica'`)
  let marked = 0
  for (const { table, column } of rows) {
    const done = await owner
      .query(`update ${table} set "${column}" = left("${column}", 8) || '${mark}' where council_id = $1`, [council])
      // A code with a CHECK, or a name that must stay unique.
      .catch(() => ({ rowCount: 0 }))
    marked += done.rowCount ?? 0
  }
  await owner.query(`set session_replication_role = 'origin'`)
  if (marked === 0) throw new Error('Nothing was marked: the search for other councils’ data would find nothing.')
  return marked
}

async function tablesOfCouncils(owner: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select p.table_name as name, array_agg(a.attname::text order by a.attnum) as columns
       from platform.protected p
       join pg_attribute a on a.attrelid = p.table_name::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where ${LEFT_OUT}
      group by p.table_name
     having bool_or(a.attname = 'council_id')`,
  )
  return rows
}

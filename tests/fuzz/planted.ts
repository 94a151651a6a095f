import type pg from 'pg'
import type { CouncilId } from '#platform/access'

/** Texts that stand only in the data of one council: whoever else is sent them has been sent that council's data. */
export const MARKS = { otherProvince: 'zqmarkzother', neighbour: 'zqmarkzneighbour', farCommune: 'zqmarkzfar' } as const

/** What everybody may read, and what says who may do what, is neither copied nor marked. */
const LEFT_OUT = `
  p.class not in ('registry', 'global') and p.table_name !~ '^(identity|audit)\\.' and p.table_name !~ '^platform\\.'`

export interface Clone {
  readonly id: CouncilId
  readonly superior: CouncilId | null
  /** With the same ids, an id alone must never be enough; with others, they are known to be of another council. */
  readonly keepsIds: boolean
}

/** Copies every record of a council to a new one. */
export async function cloneCouncil(
  owner: pg.Client,
  from: CouncilId,
  { id, superior, keepsIds }: Clone,
): Promise<void> {
  await owner.query(
    `insert into platform.council_scope (council_id, superior_id, level, name) values ($1, $2, $3, 'HĐND nơi khác')`,
    [id, superior, superior ? 'commune' : 'province'],
  )
  const tables = await tablesOfCouncils(owner)
  await owner.query('create temporary table record_of_council (id uuid primary key)')
  for (const { name } of keepsIds ? [] : tables.filter(({ uuids }) => uuids.includes('id'))) {
    await owner.query(
      `insert into record_of_council select id from ${name} where council_id = $1 on conflict do nothing`,
      [from],
    )
  }
  // What points to a record of the council points to its copy; to an account or a unit, to the same.
  const copied = (column: string) =>
    `case when "${column}" in (select id from record_of_council)
          then overlay(overlay(md5("${column}"::text) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid
          else "${column}" end`
  // Rows of one council lean on each other in every order.
  await owner.query(`set session_replication_role = 'replica'`)
  for (const { name, columns, uuids } of tables) {
    const others = columns.filter((column) => column !== 'council_id')
    const values = others.map((column) => (uuids.includes(column) && !keepsIds ? copied(column) : `"${column}"`))
    await owner
      .query(
        `insert into ${name} (council_id, ${others.map((column) => `"${column}"`).join(', ')}) overriding system value
         select $2, ${values.join(', ')} from ${name} where council_id = $1`,
        [from, id],
      )
      // What is unique in the whole installation can't be there twice.
      .catch(() => undefined)
  }
  await owner.query(`set session_replication_role = 'origin'`)
  await owner.query('drop table record_of_council')
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

interface TableOfCouncils {
  readonly name: string
  readonly columns: readonly string[]
  readonly uuids: readonly string[]
}

async function tablesOfCouncils(owner: pg.Client): Promise<TableOfCouncils[]> {
  const { rows } = await owner.query<TableOfCouncils>(
    `select p.table_name as name, array_agg(a.attname::text order by a.attnum) as columns,
            coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'uuid'::regtype), '{}') as uuids
       from platform.protected p
       join pg_attribute a on a.attrelid = p.table_name::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where ${LEFT_OUT}
      group by p.table_name
     having bool_or(a.attname = 'council_id')`,
  )
  return rows
}

/** Communes of the province that wait to have their council opened: the sample has opened all. */
export async function addCommunesWithoutCouncil(owner: pg.Client, province: CouncilId): Promise<void> {
  await owner.query(
    `insert into councils.unit (code, level, kind, name, full_name, parent_id, starts_on, sort_key, search_key)
     select '9' || n, 'commune', 'commune', 'Mới ' || n, 'xã Mới ' || n, unit_id, '2025-07-01', 'moi' || n, 'moi' || n
       from councils.council, generate_series(1000, 1030) as n where council_id = $1`,
    [province],
  )
}

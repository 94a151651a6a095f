import type { Stage } from './stage.ts'

export const TIMES = 10
const done = new WeakSet<Stage>()

/** Makes the sample province's councils ten times as large in people, once a stage. */
export async function timesTen(stage: Stage): Promise<void> {
  if (done.has(stage)) return
  done.add(stage)
  await multiply(stage, 'councils.person', ['id'])
  await multiply(stage, 'councils.mandate', ['id', 'person_id'])
  await multiply(stage, 'councils.mandate_event', ['id', 'mandate_id'])
}

/** Each row again so often, with ids made from the old ones so that rows that belong together still do. */
async function multiply({ owner }: Stage, table: string, ids: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  const values = names.map((name) => (ids.includes(name) ? `bench.id(${name}::text || n)` : name))
  await owner.query(
    `insert into ${table} (${names.join(', ')})
     select ${values.join(', ')} from ${table}, generate_series(2, ${TIMES}) n`,
  )
  await owner.query(`vacuum analyze ${table}`)
}

import type { Figure } from './figure.ts'
import { benchLists } from './lists.ts'
import type { Stage } from './stage.ts'

const TIMES = 10

/** The list of delegates of the province's council with ten times as many people in every council. */
export async function benchDelegates(stage: Stage): Promise<Figure[]> {
  await multiply(stage, 'councils.person', ['id'])
  await multiply(stage, 'councils.mandate', ['id', 'person_id'])
  await multiply(stage, 'councils.mandate_event', ['id', 'mandate_id'])
  const { rows } = await stage.owner.query<{ n: number }>('select count(*)::int as n from councils.mandate')
  const list = (name: string, query: Record<string, string>) => ({
    name: `delegates ${name}, ${rows[0]!.n} in all`,
    path: '/delegates',
    query,
  })
  return benchLists(stage, stage.province, [
    list('list', {}),
    list('filter', { sex: 'female', state: 'active' }),
    list('search', { q: 'nguyễn thị' }),
  ])
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

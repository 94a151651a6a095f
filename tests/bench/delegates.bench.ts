import type { Figure } from './figure.ts'
import { benchLists } from './lists.ts'
import type { Stage } from './stage.ts'
import { timesTen } from './times-ten.ts'

/** The list of delegates of the province's council with ten times as many people in every council. */
export async function benchDelegates(stage: Stage): Promise<Figure[]> {
  await timesTen(stage)
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

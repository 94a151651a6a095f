import type { OpenWork } from '#identity/server'
import { followersOfOpen, moveOpen, openOf } from './followers.store.ts'
import { tellFollower } from './follow.ts'

/** As much of the work's own words as a line of the list holds. */
const TITLE_LONGEST = 160

/** What an officer follows, for handing it over to another. */
export const commitmentsOpenWork: OpenWork = {
  kind: 'commitments/commitment',
  name: { vi: 'Nội dung theo dõi, đôn đốc', en: 'Items followed up' },
  owners: followersOfOpen,
  list: async (tx, council, account) => {
    const rows = await openOf(tx, council, account)
    return rows.map(({ id, reference, work, due }) => ({
      id,
      title: [reference, shortened(work)].filter(Boolean).join(': '),
      path: `/commitments/${id}`,
      due,
    }))
  },
  handOver: async (tx, actor, council, ids, { from, to }) => {
    const moved = await moveOpen(tx, council, ids, { from, to })
    for (const id of moved) await tellFollower(tx, actor, council, id, { before: from, after: to })
    return moved
  },
}

function shortened(work: string): string {
  const [line = ''] = work.split('\n')
  return line.length <= TITLE_LONGEST ? line : `${line.slice(0, TITLE_LONGEST).trimEnd()}…`
}

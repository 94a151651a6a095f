import { api, replyOf } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'
import { councilKey } from '../councils.queries.ts'

const OURS = 'councils.'
/** On the trail, too, and no change. */
const A_LOOK = 'councils.sensitive-read'
const READ = 50
const SHOWN = 6

/** The latest acts on this module's registers; the code of each is the key of its words. */
export const recentChangesQuery = (council: string) =>
  queryOptions({
    queryKey: [...councilKey(council), 'recent'],
    queryFn: async () => {
      const trail = await replyOf(
        api.GET('/api/v1/councils/{council}/audit', { params: { path: { council }, query: { limit: READ } } }),
      )
      return trail.items
        .filter(({ kind }) => kind.startsWith(OURS) && kind !== A_LOOK)
        .slice(0, SHOWN)
        .map(({ id, at, kind }) => ({ id, at, kind: kind.slice(OURS.length) }))
    },
  })

import type { CouncilId } from '#platform/access'
import { can, councilPath, download, get, PageQuery, pageOf } from '#platform/http'
import { TrailEntry, TrailFilter, Verification } from '#audit'
import { readOwnTrail } from './audit.policy.ts'
import { exportTrail } from './export-trail.ts'
import { readTrail } from './read-trail.ts'
import { spooled } from './spool.ts'
import type { SubjectNames } from './subject-names.ts'
import { verifyTrail } from './verify-trail.ts'

const path = councilPath({})
const access = can(readOwnTrail, async (_tx, { council }: { council: CouncilId }) => ({ councilId: council }))

/** The routes of the trail, which names what the modules handed in. */
export const auditRoutes = (subjects: readonly SubjectNames[]) => [
  get('/councils/:council/audit', {
    summary: 'The trail of a council, newest first',
    access,
    params: path,
    query: PageQuery.extend(TrailFilter.shape),
    reply: pageOf(TrailEntry),
    handle: ({ tx, params, query }) => readTrail(tx, params.council, query, subjects),
  }),
  get('/councils/:council/audit/verification', {
    summary: 'Recomputes the chain of a council and names the first broken link',
    access,
    params: path,
    reply: Verification,
    callsPerMinute: 6,
    handle: ({ tx, params }) => verifyTrail(tx, params.council),
  }),
  download('/councils/:council/audit/export', {
    summary: 'The whole chain of a council, to be verified by anybody with scripts/verify-audit.mjs',
    access,
    params: path,
    produces: ['application/x-ndjson'],
    callsPerMinute: 6,
    handle: async ({ tx, params }) => ({
      content: await spooled(exportTrail(tx, params.council)),
      type: 'application/x-ndjson',
      name: `nhat-ky-${params.council}.ndjson`,
    }),
  }),
]

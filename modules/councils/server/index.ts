import type { ServerModule } from '#platform/module'
import { councilsMessagesEn, councilsMessagesVi } from '#councils'
import type { AgencyWork } from './agency-work.ts'
import { agencyRoutes } from './agencies.routes.ts'
import { councilRoutes } from './councils.routes.ts'
import { delegateRoutes } from './delegates.routes.ts'
import { electionRoutes } from './election.routes.ts'
import { mergerRoutes } from './mergers.routes.ts'
import { openingRoutes } from './openings.routes.ts'
import { organisationRoutes } from './organisation.routes.ts'
import { registerRoutes } from './registers.routes.ts'
import { loadRegistry } from './registry.ts'
import { setUpRoutes } from './set-up.routes.ts'
import { statisticsRoutes } from './statistics.routes.ts'
import { termRoutes } from './terms.routes.ts'

export type { AgencyWork } from './agency-work.ts'
export { findAgencyOn, listFields } from './agencies.store.ts'
export { findCouncil, listCouncilsBelow, listTerms, termOn } from './councils.store.ts'
export { delegatesInOffice, standingOnDay } from './delegates.store.ts'
export { openCouncil } from './open-council.ts'
export { publicDelegates } from './public-delegates.ts'
export { readHome } from './read-council.ts'
export { readOrganisation } from './read-organisation.ts'
export { readStatistics, readStatisticsBelow } from './read-statistics.ts'
export { loadRegistry } from './registry.ts'
export { startTerm } from './start-term.ts'
export { communesOfProvince, provinces } from './unit-map.ts'
export { findUnit, listUnits } from './units.store.ts'
export { councilsHoldings } from './personal-data.ts'
export { councilsRetention } from './retention.ts'
export { councilsSubjects } from './trail-subjects.ts'

/** Composition of the councils; `agencyWork` is every kind of work that is given to agencies. */
export function councilsModule(agencyWork: readonly AgencyWork[]): ServerModule {
  return {
    name: 'councils',
    routes: [
      ...councilRoutes,
      ...termRoutes,
      ...openingRoutes,
      ...mergerRoutes(agencyWork),
      ...delegateRoutes,
      ...electionRoutes,
      ...organisationRoutes,
      ...statisticsRoutes,
      ...agencyRoutes,
      ...registerRoutes,
      ...setUpRoutes,
    ],
    messages: { vi: councilsMessagesVi, en: councilsMessagesEn },
    prepare: loadRegistry,
  }
}

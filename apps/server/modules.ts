import type { ServerModule } from '#platform/module'
import { auditModule, type Privacy, privacyModule, type SubjectNames } from '#audit/server'
import {
  accountNames,
  identityHoldings,
  identityModule,
  identityRetention,
  identitySubjects,
  type OpenWork,
} from '#identity/server'
import { lawbookModule, lawbookSubjects } from '#lawbook/server'
import {
  type AgencyWork,
  councilsHoldings,
  councilsModule,
  councilsRetention,
  councilsSubjects,
} from '#councils/server'
import { type Measure, measuresModule } from '#measures/server'
import {
  approvalsModule,
  approvalsOpenWork,
  approvalsRetention,
  approvalsSubjects,
  type PaperKind,
} from '#approvals/server'
import {
  commitmentsAgencyWork,
  commitmentsHoldings,
  commitmentsMeasures,
  commitmentsModule,
  commitmentsOpenWork,
  commitmentsSubjects,
  urgingPaper,
} from '#commitments/server'
import { forwardLetterKind, votersMeasures, votersModule, votersRetention, votersSubjects } from '#voters/server'
import { reportPaper, reportsModule } from '#reports/server'
import { portalModule } from '#portal/server'
import { administrationModule } from './administration/index.ts'
import { demoModule } from './demo/demo.ts'

/** Every figure of the product: what the modules count. */
const measures: readonly Measure[] = [...votersMeasures, ...commitmentsMeasures]

/** What stays open with a person until it is done or handed over: each kind from the module that keeps it. */
const openWork: readonly OpenWork[] = [approvalsOpenWork, commitmentsOpenWork]

/** What an agency was given to do: a merger that made the agency isn't undone over it. */
const agencyWork: readonly AgencyWork[] = [commitmentsAgencyWork]

/** The papers that go through approval: each kind from the module whose paper it is. */
const paperKinds: readonly PaperKind[] = [urgingPaper, forwardLetterKind, reportPaper(measures)]

/** How the trail calls what was acted upon. */
export const trailSubjects: readonly SubjectNames[] = [
  ...identitySubjects,
  ...lawbookSubjects,
  ...councilsSubjects,
  ...approvalsSubjects,
  ...commitmentsSubjects,
  ...votersSubjects,
]

/** What is held about people, and how long: each from the module that keeps it. */
const privacy: Privacy = {
  holdings: [...identityHoldings, ...councilsHoldings, ...commitmentsHoldings],
  retention: [...identityRetention, ...councilsRetention, ...approvalsRetention, ...votersRetention],
  accountNames,
}

/** The product, lowest module first (the order of modules/order.json). */
export const modules: readonly ServerModule[] = [
  auditModule(trailSubjects),
  identityModule(openWork),
  lawbookModule,
  councilsModule(agencyWork),
  measuresModule(measures),
  approvalsModule(paperKinds),
  commitmentsModule,
  votersModule,
  reportsModule(measures),
  portalModule,
  administrationModule,
  privacyModule(privacy),
  demoModule,
]

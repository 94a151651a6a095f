import { approvalsWeb } from '#approvals/web'
import { auditWeb } from '#audit/web'
import { commitmentsWeb } from '#commitments/web'
import { councilsWeb } from '#councils/web'
import { identityWeb } from '#identity/web'
import { lawbookWeb } from '#lawbook/web'
import { measuresWeb } from '#measures/web'
import type { WebModule } from '#platform/ui'
import { reportsWeb } from '#reports/web'
import { votersWeb } from '#voters/web'
import { administrationWeb } from './administration/index.ts'

/** The modules of the web app, lowest first after the administration, whose overview leads its menu. A module's screens load when they are opened. */
export const modules: readonly WebModule[] = [
  administrationWeb(() => modules),
  auditWeb(() => modules),
  identityWeb,
  lawbookWeb,
  councilsWeb,
  measuresWeb,
  approvalsWeb,
  commitmentsWeb,
  votersWeb,
  reportsWeb,
]

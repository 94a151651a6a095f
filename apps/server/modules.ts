import type { ServerModule } from '#platform/module'
import { auditModule, auditSealStep } from '#audit/server'
import { identityModule } from '#identity/server'
import { lawbookModule } from '#lawbook/server'
import { councilsModule } from '#councils/server'
import { commitmentsModule } from '#commitments/server'
import { demoModule } from './demo/demo.ts'

/** The product, lowest module first (the order of modules/order.json). */
export const modules: readonly ServerModule[] = [
  { ...auditModule, sealSteps: [auditSealStep] },
  identityModule,
  lawbookModule,
  councilsModule,
  commitmentsModule,
  demoModule,
]

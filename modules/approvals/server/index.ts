import type { ServerModule } from '#platform/module'
import { approvalsMessagesEn, approvalsMessagesVi } from '#approvals'
import { kindsOf } from './kinds.ts'
import { ownDocumentKind } from './own-document.kind.ts'
import { ownDocumentRoutes } from './own-documents.routes.ts'
import type { PaperKind } from './paper-kind.ts'
import { paperActRoutes } from './paper-acts.routes.ts'
import { paperRoutes } from './papers.routes.ts'
import { settingsRoutes } from './settings.routes.ts'

export { approvalsOpenWork } from './approvals.open-work.ts'
export { approve, recordDecision, returnPaper } from './decide.ts'
export { delegate } from './delegate.ts'
export { issue } from './issue.ts'
export type { Authority, IssuedPaper, MovedPaper, PaperDocument, PaperKind, RecalledPaper } from './paper-kind.ts'
export { recall } from './recall.ts'
export { approvalsRetention } from './retention.ts'
export { setChain, setNumbers } from './set-chain.ts'
export { sign } from './sign.ts'
export { signatureBlock } from './signature-block.rules.ts'
export { latestPaperOf } from './latest-paper.ts'
export { submit } from './submit.ts'
export { changeOwnDocument, submitOwnDocument } from './submit-document.ts'
export { approvalsSubjects } from './trail-subjects.ts'
export { withdraw } from './take-back.ts'
export { takeFile } from './take-file.ts'

/** Approval of papers and acts of the whole product: composed from the kinds that the modules hand in, and its own one. */
export function approvalsModule(paperKinds: readonly PaperKind[]): ServerModule {
  const kinds = kindsOf([...paperKinds, ownDocumentKind])
  return {
    name: 'approvals',
    routes: [...settingsRoutes(kinds), ...ownDocumentRoutes, ...paperRoutes(kinds), ...paperActRoutes(kinds)],
    messages: { vi: approvalsMessagesVi, en: approvalsMessagesEn },
  }
}

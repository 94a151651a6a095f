import { refuse as refuseCommon } from '#platform/refusal'
import { approvalsMessagesEn, approvalsMessagesVi, type OwnDocumentId } from '#approvals'
import { authorityOf, proposedCode, titleOf } from './own-document.rules.ts'
import { findOwnDocument } from './own-documents.store.ts'
import type { PaperKind } from './paper-kind.ts'

/** How approval knows a document that an office hands in itself. */
export const OWN_DOCUMENT = 'approvals/own-document'

/** Văn bản khác: what is read and approved is the file itself. Nothing but its number follows from its issue. */
export const ownDocumentKind: PaperKind = {
  kind: OWN_DOCUMENT,
  name: { vi: approvalsMessagesVi.ownDocument.name, en: approvalsMessagesEn.ownDocument.name },
  form: 'paper',
  document: async (tx, council, subject) => {
    const document = await findOwnDocument(tx, council, subject as OwnDocumentId)
    if (!document) throw refuseCommon('platform/not-found')
    const { id, type, receivers, signedFor, file } = document
    return {
      title: titleOf(document),
      summary: approvalsMessagesVi.ownDocument.sentTo.replace('{receivers}', receivers.split('\n').join('; ')),
      path: `/approvals/documents/${id}`,
      code: proposedCode(type, signedFor),
      authority: authorityOf(signedFor),
      content: { file },
    }
  },
}

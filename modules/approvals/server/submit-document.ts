import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  type ChangeOwnDocument,
  type OwnDocument,
  type OwnDocumentId,
  type PaperId,
  refuse,
  type SubmitOwnDocument,
} from '#approvals'
import { latestPaperOf } from './latest-paper.ts'
import { OWN_DOCUMENT, ownDocumentKind } from './own-document.kind.ts'
import { findOwnDocument, insertOwnDocument, updateOwnDocument } from './own-documents.store.ts'
import { findHeldPaper } from './papers.store.ts'
import { submit } from './submit.ts'
import { handedIn } from './take-file.ts'

interface Handed {
  readonly document: OwnDocumentId
  readonly paper: PaperId
}

/** Trình văn bản khác. Refusals: a file that this account has not sent, and those of submitting a paper. */
export async function submitOwnDocument(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  input: SubmitOwnDocument,
): Promise<Handed> {
  const file = await handedIn(tx, council, actor.account, 'document', input.file)
  const id = await insertOwnDocument(tx, council, actor.account, { ...input, file })
  return hand(tx, actor, council, id, input)
}

/** Sửa và trình lại, after it came back: by who submitted it, with the same file or another. */
export async function changeOwnDocument(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: OwnDocumentId,
  input: ChangeOwnDocument,
): Promise<Handed> {
  const document = await findOwnDocument(tx, council, id)
  if (!document) throw refuseCommon('platform/not-found')
  const { paper, mayChange } = await wayOf(tx, actor, council, id)
  if (!mayChange) throw refuse('approvals/document-under-way')
  const file =
    input.file === document.file.id ? document.file : await handedIn(tx, council, actor.account, 'document', input.file)
  if (!(await updateOwnDocument(tx, council, id, input.version, { ...input, file }))) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: { ...document, paper } } })
  }
  return hand(tx, actor, council, id, input)
}

async function hand(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: OwnDocumentId,
  { type, signedFor, note }: SubmitOwnDocument,
): Promise<Handed> {
  const { paper } = await submit(tx, actor, council, ownDocumentKind, { subject: id, note })
  await record(tx, actor, {
    kind: 'approvals.document-submitted',
    subject: { kind: OWN_DOCUMENT, id },
    after: { paper, type, signedFor },
    fields: ['excerpt', 'receivers'],
  })
  return { document: id, paper }
}

/** The document as it was handed in last, and where it is on its way. */
export async function readOwnDocument(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: OwnDocumentId,
): Promise<OwnDocument> {
  const document = await findOwnDocument(tx, council, id)
  if (!document) throw refuseCommon('platform/not-found')
  return { ...document, ...(await wayOf(tx, actor, council, id)) }
}

async function wayOf(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: OwnDocumentId,
): Promise<Pick<OwnDocument, 'paper' | 'mayChange'>> {
  const latest = await latestPaperOf(tx, council, OWN_DOCUMENT, id)
  if (!latest) return { paper: null, mayChange: false }
  const paper = await findHeldPaper(tx, council, latest.id)
  const mayChange = latest.state === 'returned' && paper?.submittedBy === actor.account
  return { paper: { id: latest.id, state: latest.state }, mayChange }
}

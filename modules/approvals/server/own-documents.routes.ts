import { z } from 'zod'
import { can, councilPath, get, post, put, type Route } from '#platform/http'
import { ChangeOwnDocument, OwnDocument, OwnDocumentId, PaperId, SubmitOwnDocument } from '#approvals'
import * as may from './approvals.policy.ts'
import { councilOfPath } from './settings.routes.ts'
import { changeOwnDocument, readOwnDocument, submitOwnDocument } from './submit-document.ts'

const params = councilPath({})
const onePath = councilPath({ document: OwnDocumentId })
const root = '/councils/:council/approvals/documents'
const Handed = z.object({ document: OwnDocumentId, paper: PaperId })

/** Documents that an office hands in as files; the file itself comes by the route of files. */
export const ownDocumentRoutes: readonly Route[] = [
  post(root, {
    summary: 'Trình văn bản khác bằng tệp Word hoặc PDF',
    access: can(may.submitDocuments, councilOfPath),
    params,
    body: SubmitOwnDocument,
    reply: Handed,
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => submitOwnDocument(tx, actor, council, body),
  }),
  get(`${root}/:document`, {
    summary: 'Một văn bản đã trình bằng tệp',
    access: can(may.readDocuments, councilOfPath),
    params: onePath,
    reply: OwnDocument,
    handle: ({ tx, actor, params: { council, document } }) => readOwnDocument(tx, actor, council, document),
  }),
  put(`${root}/:document`, {
    summary: 'Sửa văn bản bị trả lại và trình lại',
    access: can(may.submitDocuments, councilOfPath),
    params: onePath,
    body: ChangeOwnDocument,
    reply: Handed,
    handle: ({ tx, actor, params: { council, document }, body }) =>
      changeOwnDocument(tx, actor, council, document, body),
  }),
]

import { z } from 'zod'
import { can, councilPath, DONE, Done, download, get, PageQuery, pageOf, post } from '#platform/http'
import { PaperId } from '#approvals'
import { DrawUpUrging, DropUrging, RecordUrgingIssued, SubmitUrging, Urging, UrgingId, UrgingRow } from '#commitments'
import { readUrgings, recordUrgings, urgeAgencies } from './commitments.policy.ts'
import { councilOfPath } from './commitments.routes.ts'
import { drawUpUrging } from './draw-up-urging.ts'
import { dropUrging, recordUrgingIssued } from './issue-urging.ts'
import { listUrgings, PDF, readUrging, urgingAsPdf, urgingAsWord, WORD } from './read-urgings.ts'
import { submitUrging } from './urging-paper.ts'

const path = '/councils/:council/commitments/urgings' as const
const params = councilPath({})
const onePath = councilPath({ urging: UrgingId })

/** Công văn đôn đốc. */
export const urgingRoutes = [
  get(path, {
    summary: 'Các công văn đôn đốc, mới nhất trước',
    access: can(readUrgings, councilOfPath),
    params,
    query: PageQuery,
    reply: pageOf(UrgingRow),
    handle: ({ tx, params: { council }, query }) => listUrgings(tx, council, query),
  }),
  post(path, {
    summary: 'Soạn công văn đôn đốc một cơ quan về mọi nội dung quá hạn',
    access: can(urgeAgencies, councilOfPath),
    params,
    body: DrawUpUrging,
    reply: z.object({ id: UrgingId }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => drawUpUrging(tx, actor, council, body),
  }),
  get(`${path}/:urging`, {
    summary: 'Một công văn đôn đốc với danh sách nội dung quá hạn',
    access: can(readUrgings, councilOfPath),
    params: onePath,
    reply: Urging,
    handle: ({ tx, actor, params: { council, urging } }) => readUrging(tx, actor, council, urging),
  }),
  download(`${path}/:urging/word`, {
    summary: 'Công văn đôn đốc, tệp Word',
    access: can(readUrgings, councilOfPath),
    params: onePath,
    query: z.object({}),
    produces: [WORD],
    callsPerMinute: 20,
    handle: ({ tx, params: { council, urging } }) => urgingAsWord(tx, council, urging),
  }),
  download(`${path}/:urging/pdf`, {
    summary: 'Công văn đôn đốc, tệp PDF',
    access: can(readUrgings, councilOfPath),
    params: onePath,
    query: z.object({}),
    produces: [PDF],
    callsPerMinute: 20,
    handle: ({ tx, params: { council, urging } }) => urgingAsPdf(tx, council, urging),
  }),
  post(`${path}/:urging/submissions`, {
    summary: 'Trình lãnh đạo công văn đôn đốc',
    access: can(urgeAgencies, councilOfPath),
    params: onePath,
    body: SubmitUrging,
    reply: z.object({ paper: PaperId }),
    status: 201,
    handle: ({ tx, actor, params: { council, urging }, body }) => submitUrging(tx, actor, council, urging, body),
  }),
  post(`${path}/:urging/issuings`, {
    summary: 'Ghi công văn đôn đốc đã phát hành',
    access: can(recordUrgings, councilOfPath),
    params: onePath,
    body: RecordUrgingIssued,
    reply: Done,
    handle: async ({ tx, actor, params: { council, urging }, body }) => {
      await recordUrgingIssued(tx, actor, council, urging, body)
      return DONE
    },
  }),
  post(`${path}/:urging/drops`, {
    summary: 'Bỏ dự thảo công văn đôn đốc',
    access: can(urgeAgencies, councilOfPath),
    params: onePath,
    body: DropUrging,
    reply: Done,
    handle: async ({ tx, actor, params: { council, urging }, body }) => {
      await dropUrging(tx, actor, council, urging, body)
      return DONE
    },
  }),
]

import { z } from 'zod'
import { AccountId } from '#platform/access'
import { can, councilPath, DONE, Done, download, get, post } from '#platform/http'
import { renderPdf, renderWord } from '#platform/paper'
import {
  CancelHandover,
  Handover,
  HandoverId,
  HandoverItem,
  HandoverWithItems,
  MissedHandover,
  OwnerlessWork,
  PlanHandover,
} from '#identity'
import {
  cancelHandover,
  openMissedHandovers,
  openWorkOf,
  planHandover,
  readHandover,
  readHandovers,
} from './hand-over.ts'
import { findHandover, type StoredHandover } from './handover.store.ts'
import { handoverPaper } from './handover-paper.ts'
import { handOverWork } from './identity.policy.ts'
import type { OpenWork } from './open-work.ts'
import { ownerlessWork } from './ownerless-work.ts'
import { councilOfPath } from './paths.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PDF = 'application/pdf'

export function handoverRoutes(kinds: readonly OpenWork[]) {
  const office = { access: can(handOverWork, councilOfPath), params: councilPath({}) }
  const one = {
    access: can<StoredHandover, { council: never; handover: never }>(handOverWork, findHandover),
    params: councilPath({ handover: HandoverId }),
  }
  return [
    get('/councils/:council/handovers', {
      summary: 'Các lần bàn giao công việc',
      ...office,
      reply: z.object({ items: z.array(Handover) }),
      handle: async ({ tx, params }) => ({ items: await readHandovers(tx, params.council, kinds) }),
    }),
    post('/councils/:council/handovers', {
      summary: 'Bàn giao mọi việc đang mở của một người cho người khác',
      ...office,
      body: PlanHandover,
      reply: z.object({ id: HandoverId }),
      status: 201,
      handle: async ({ tx, actor, params, body }) => ({
        id: await planHandover(tx, actor, params.council, body, kinds),
      }),
    }),
    get('/councils/:council/handovers/:handover', {
      summary: 'Một lần bàn giao và danh sách việc',
      ...one,
      reply: HandoverWithItems,
      handle: ({ tx, subject }) => readHandover(tx, subject, kinds),
    }),
    post('/councils/:council/handovers/:handover/cancellation', {
      summary: 'Hủy lịch bàn giao',
      ...one,
      body: CancelHandover,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await cancelHandover(tx, actor, subject, body.version)
        return DONE
      },
    }),
    download('/councils/:council/handovers/:handover/paper', {
      summary: 'Biên bản bàn giao (Word, PDF)',
      ...one,
      query: z.object({ format: z.enum(['docx', 'pdf']) }),
      produces: [WORD, PDF],
      handle: async ({ tx, params, subject, query }) => {
        const paper = await handoverPaper(tx, params.council, await readHandover(tx, subject, kinds))
        return query.format === 'pdf'
          ? { content: await renderPdf(paper), type: PDF, name: 'bien-ban-ban-giao.pdf' }
          : { content: await renderWord(paper), type: WORD, name: 'bien-ban-ban-giao.docx' }
      },
    }),
    get('/councils/:council/open-work/:account', {
      summary: 'Việc đang mở của một người',
      access: can(handOverWork, councilOfPath),
      params: councilPath({ account: AccountId }),
      reply: z.object({ items: z.array(HandoverItem) }),
      handle: async ({ tx, params }) => ({ items: await openWorkOf(tx, kinds, params.council, params.account) }),
    }),
    get('/councils/:council/ownerless-work', {
      summary: 'Việc đang mở không còn người phụ trách, bàn giao không thực hiện được',
      ...office,
      reply: z.object({ items: z.array(OwnerlessWork), missed: z.array(MissedHandover) }),
      handle: async ({ tx, params }) => ({
        items: await ownerlessWork(tx, params.council, kinds),
        missed: await openMissedHandovers(tx, params.council, kinds),
      }),
    }),
  ]
}

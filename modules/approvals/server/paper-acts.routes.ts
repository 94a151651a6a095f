import { z } from 'zod'
import { can, councilPath, DONE, Done, post, type Route } from '#platform/http'
import {
  ApprovePaper,
  IssuePaper,
  PaperId,
  RecallPaper,
  RecordDecision,
  ResubmitPaper,
  ReturnPaper,
  SignPaper,
  UndoPaperStep,
  WithdrawPaper,
} from '#approvals'
import * as may from './approvals.policy.ts'
import { approve, recordDecision, returnPaper } from './decide.ts'
import { issue } from './issue.ts'
import type { Kinds } from './kinds.ts'
import { readablePaper } from './read-papers.ts'
import { recall } from './recall.ts'
import { sign } from './sign.ts'
import { resubmit } from './submit.ts'
import { undo, withdraw } from './take-back.ts'

const params = councilPath({ paper: PaperId })
const root = '/councils/:council/approvals/:paper'

/** Acts on one paper, each on the version that was seen. */
export function paperActRoutes(kinds: Kinds): readonly Route[] {
  return [
    post(`${root}/approve`, {
      summary: 'Duyệt bước hiện tại',
      access: can(may.approvePapers, readablePaper),
      params,
      body: ApprovePaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await approve(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/return`, {
      summary: 'Trả lại, nêu lý do',
      access: can(may.returnPapers, readablePaper),
      params,
      body: ReturnPaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await returnPaper(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/decisions`, {
      summary: 'Ghi ý kiến chỉ đạo bằng bút phê, kèm ảnh chụp',
      access: can(may.recordDecisions, readablePaper),
      params,
      body: RecordDecision,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await recordDecision(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/sign`, {
      summary: 'Ghi bản đã ký: ký giấy quét lại, hoặc tệp ký ở hệ thống khác',
      access: can(may.signPapers, readablePaper),
      params,
      body: SignPaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await sign(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/issue`, {
      summary: 'Phát hành: số và ngày văn bản',
      access: can(may.issuePapers, readablePaper),
      params,
      body: IssuePaper,
      reply: z.object({ number: z.string() }),
      handle: ({ tx, actor, params: { council, paper }, body }) => issue(tx, actor, council, kinds.of, paper, body),
    }),
    post(`${root}/recall`, {
      summary: 'Thu hồi văn bản đã phát hành, nêu lý do',
      access: can(may.recallPapers, readablePaper),
      params,
      body: RecallPaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await recall(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/withdraw`, {
      summary: 'Rút văn bản đã trình',
      access: can(may.withdrawPapers, readablePaper),
      params,
      body: WithdrawPaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await withdraw(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/resubmit`, {
      summary: 'Trình lại sau khi bị trả lại',
      access: can(may.resubmitPapers, readablePaper),
      params,
      body: ResubmitPaper,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await resubmit(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
    post(`${root}/undo`, {
      summary: 'Hoàn tác bước vừa làm',
      access: can(may.undoSteps, readablePaper),
      params,
      body: UndoPaperStep,
      reply: Done,
      handle: async ({ tx, actor, params: { council, paper }, body }) => {
        await undo(tx, actor, council, kinds.of, paper, body)
        return DONE
      },
    }),
  ]
}

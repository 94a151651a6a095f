import { can, councilPath, DONE, Done, post, upload } from '#platform/http'
import {
  Acknowledge,
  Answer,
  AnswerId,
  AskExtension,
  AttachedFile,
  Close,
  CommitmentId,
  DecideExtension,
  FILE_LARGEST,
  Follow,
  Judge,
  PassOn,
  RecordOpinion,
  Remind,
  Reopen,
  ReturnForCompetence,
  UndoStep,
  UploadPurpose,
} from '#commitments'
import { z } from 'zod'
import { acknowledge, returnForCompetence } from './acknowledge.ts'
import { answer } from './answer.ts'
import { close, reopen } from './close.ts'
import * as may from './commitments.policy.ts'
import { councilOfPath } from './commitments.routes.ts'
import { askExtension, decideExtension } from './extend.ts'
import { follow } from './follow.ts'
import { judge, recordVoterOpinion } from './judge.ts'
import { passOn } from './pass-on.ts'
import { commitmentOfPath } from './read-commitments.ts'
import { remind } from './remind.ts'
import { takeFile } from './take-file.ts'
import { undoStep } from './undo-step.ts'

const params = councilPath({})
const onePath = councilPath({ commitment: CommitmentId })

/** Acts on commitments: of many at once where one letter does so, else of one. */
export const commitmentActRoutes = [
  upload('/councils/:council/commitments/files', {
    summary: 'Tải lên văn bản có chữ ký hoặc tệp đính kèm để dùng ở bước sau',
    access: can(may.attachFiles, councilOfPath),
    params,
    query: UploadPurpose,
    reply: AttachedFile,
    maxBytes: FILE_LARGEST,
    handle: ({ tx, actor, params: { council }, query, upload: file }) =>
      takeFile(tx, actor, council, { ...query, name: file.name, stream: file.stream }),
  }),
  post('/councils/:council/commitments/acknowledgements', {
    summary: 'Tiếp nhận một hoặc nhiều nội dung',
    access: can(may.acknowledgeCommitments, councilOfPath),
    params,
    body: Acknowledge,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await acknowledge(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/assignments', {
    summary: 'Giao cơ quan khác trả lời các nội dung đã nhận',
    access: can(may.passOnCommitments, councilOfPath),
    params,
    body: PassOn,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await passOn(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/returns', {
    summary: 'Trả lại, không đúng thẩm quyền',
    access: can(may.returnCommitments, councilOfPath),
    params,
    body: ReturnForCompetence,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await returnForCompetence(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/answers', {
    summary: 'Một văn bản trả lời cho một hoặc nhiều nội dung của cùng cơ quan, mỗi nội dung một kết quả',
    access: can(may.answerCommitments, councilOfPath),
    params,
    body: Answer,
    reply: z.object({ ids: z.array(AnswerId) }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => answer(tx, actor, council, body),
  }),
  post('/councils/:council/commitments/reminders', {
    summary: 'Nhắc việc về một hoặc nhiều nội dung',
    access: can(may.remindAgencies, councilOfPath),
    params,
    body: Remind,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await remind(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/followers', {
    summary: 'Giao người theo dõi một hoặc nhiều nội dung',
    access: can(may.followCommitments, councilOfPath),
    params,
    body: Follow,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await follow(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/judgements', {
    summary: 'Đánh giá trả lời',
    access: can(may.judgeCommitments, commitmentOfPath),
    params: onePath,
    body: Judge,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await judge(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/opinions', {
    summary: 'Ghi ý kiến cử tri về kết quả',
    access: can(may.recordOpinions, commitmentOfPath),
    params: onePath,
    body: RecordOpinion,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await recordVoterOpinion(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/extensions', {
    summary: 'Đề nghị gia hạn',
    access: can(may.askExtensions, commitmentOfPath),
    params: onePath,
    body: AskExtension,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await askExtension(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/extension-decisions', {
    summary: 'Quyết định việc gia hạn',
    access: can(may.decideExtensions, commitmentOfPath),
    params: onePath,
    body: DecideExtension,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await decideExtension(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/closings', {
    summary: 'Kết thúc theo dõi',
    access: can(may.closeCommitments, commitmentOfPath),
    params: onePath,
    body: Close,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await close(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/reopenings', {
    summary: 'Mở lại, hoặc chuyển lại đề nghị giải quyết tiếp',
    access: can(may.reopenCommitments, commitmentOfPath),
    params: onePath,
    body: Reopen,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await reopen(tx, actor, council, commitment, body)
      return DONE
    },
  }),
  post('/councils/:council/commitments/:commitment/undos', {
    summary: 'Hoàn tác việc ghi sau cùng',
    access: can(may.undoSteps, commitmentOfPath),
    params: onePath,
    body: UndoStep,
    reply: Done,
    handle: async ({ tx, actor, params: { council, commitment }, body }) => {
      await undoStep(tx, actor, council, commitment, body)
      return DONE
    },
  }),
]

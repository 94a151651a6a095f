import { z } from 'zod'
import { abilities, type CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, get, post } from '#platform/http'
import {
  DeclareComplete,
  MeasureGroup,
  type PeriodQuery,
  spanOf,
  SubmissionId,
  SubmissionOverview,
  SubmissionView,
  Withdraw,
} from '#measures'
import { PERIOD_KINDS, CalendarDate } from '#platform/calendar'
import { declareComplete, withdrawSubmission } from './declare-complete.ts'
import { declareComplete as mayDeclare, readMeasures, withdrawSubmission as mayWithdraw } from './measures.policy.ts'
import { readSubmissionOverview } from './read-submissions.ts'
import { findSubmission, listSubmissions } from './submissions.store.ts'

const ofCouncil = councilPath({})
const itself = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })

/** Who has said, signed, that its figures of a period are complete. */
export const submissionRoutes = [
  get('/councils/:council/measure-submissions', {
    summary: 'Các xác nhận số liệu đầy đủ của HĐND',
    access: can(readMeasures),
    params: ofCouncil,
    reply: z.object({ items: z.array(SubmissionView) }),
    handle: async ({ tx, actor, params }) => ({
      items: (await listSubmissions(tx, params.council)).map((submission) => ({
        ...submission,
        abilities: abilities(actor, submission, { withdraw: mayWithdraw }),
      })),
    }),
  }),
  get('/councils/:council/measure-submissions/overview', {
    summary: 'HĐND cấp xã nào đã báo cáo, nơi nào chưa',
    access: can(readMeasures),
    params: ofCouncil,
    query: z.object({ group: MeasureGroup, period: z.enum(PERIOD_KINDS), day: CalendarDate }),
    readsBelow: true,
    reply: SubmissionOverview,
    handle: ({ tx, params, query }) =>
      readSubmissionOverview(tx, params.council, query.group, spanOf(query satisfies PeriodQuery)),
  }),
  post('/councils/:council/measure-submissions', {
    summary: 'Xác nhận số liệu đầy đủ cho một kỳ',
    access: can(mayDeclare, itself),
    params: ofCouncil,
    body: DeclareComplete,
    reply: z.object({ id: SubmissionId }),
    status: 201,
    handle: ({ tx, actor, params, body }) => declareComplete(tx, actor, params.council, body),
  }),
  post('/councils/:council/measure-submissions/:submission/withdraw', {
    summary: 'Rút xác nhận số liệu',
    access: can(mayWithdraw, findSubmission),
    params: councilPath({ submission: SubmissionId }),
    body: Withdraw,
    reply: Done,
    handle: async ({ tx, actor, subject, body }) => {
      await withdrawSubmission(tx, actor, subject, body)
      return DONE
    },
  }),
]

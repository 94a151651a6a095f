import { z } from 'zod'
import type { CouncilId } from '#platform/access'
import { can, councilPath, download, get, PageQuery, pageOf } from '#platform/http'
import {
  AssignableAgencies,
  Commitment,
  CommitmentCounts,
  CommitmentFilter,
  CommitmentId,
  CommitmentRow,
  FileId,
  Follower,
} from '#commitments'
import { followCommitments, passOnCommitments, readCommitments } from './commitments.policy.ts'
import { exportCommitments } from './export-commitments.ts'
import { presentFollowers } from './followers.store.ts'
import { openAttachment } from './open-attachment.ts'
import { assignableAgencies } from './pass-on.ts'
import { countCommitments, listCommitments, readCommitment } from './read-commitments.ts'

const onePath = councilPath({ commitment: CommitmentId })

/** The council of the path, as policies of many commitments look at it. */
export const councilOfPath = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })

/** Reading the ledger. */
export const commitmentRoutes = [
  get('/councils/:council/commitments', {
    summary: 'Nội dung theo dõi, đôn đốc, đến hạn trước xếp trước',
    access: can(readCommitments),
    params: councilPath({}),
    query: PageQuery.extend(CommitmentFilter.shape),
    reply: pageOf(CommitmentRow),
    handle: ({ tx, params, query }) => listCommitments(tx, params.council, query),
  }),
  get('/councils/:council/commitments/counts', {
    summary: 'Số lượng theo từng bộ lọc',
    access: can(readCommitments),
    params: councilPath({}),
    query: CommitmentFilter,
    reply: CommitmentCounts,
    handle: ({ tx, params, query }) => countCommitments(tx, params.council, query),
  }),
  get('/councils/:council/commitments/assignable-agencies', {
    summary: 'Những cơ quan có thể được giao trả lời',
    access: can(passOnCommitments, councilOfPath),
    params: councilPath({}),
    reply: AssignableAgencies,
    handle: ({ tx, actor, params }) => assignableAgencies(tx, actor, params.council),
  }),
  get('/councils/:council/commitments/followers', {
    summary: 'Những người của văn phòng có thể theo dõi',
    access: can(followCommitments, councilOfPath),
    params: councilPath({}),
    reply: z.object({ items: z.array(Follower) }),
    handle: async ({ tx, params }) => ({ items: await presentFollowers(tx, params.council) }),
  }),
  download('/councils/:council/commitments/export', {
    summary: 'Xuất danh sách ra Excel',
    access: can(readCommitments),
    params: councilPath({}),
    query: CommitmentFilter,
    produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    callsPerMinute: 20,
    handle: ({ tx, params, query }) => exportCommitments(tx, params.council, query),
  }),
  get('/councils/:council/commitments/:commitment', {
    summary: 'Một nội dung với toàn bộ diễn biến và các văn bản trả lời',
    access: can(readCommitments),
    params: onePath,
    reply: Commitment,
    handle: ({ tx, actor, params }) => readCommitment(tx, actor, params.council, params.commitment),
  }),
  download('/councils/:council/commitments/:commitment/files/:file', {
    summary: 'Tải văn bản chuyển hoặc tệp của văn bản trả lời',
    access: can(readCommitments),
    params: councilPath({ commitment: CommitmentId, file: FileId }),
    query: z.object({}),
    produces: ['application/octet-stream'],
    handle: ({ tx, params }) => openAttachment(tx, params.council, params.commitment, params.file),
  }),
]

import type { CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, download, get, PageQuery, pageOf, post, put } from '#platform/http'
import { z } from 'zod'
import {
  AddPetition,
  AlikePetition,
  AlikeQuery,
  AnswerOnSpot,
  ChangePetition,
  ClassifyPetitions,
  EndPetition,
  ForwardPetitions,
  InformVoters,
  MergePetitions,
  Petition,
  PetitionCode,
  PetitionCounts,
  PetitionFilter,
  PetitionId,
  PetitionRow,
  SeenPetition,
} from '#voters'
import { alikePetitions } from './alike-petitions.ts'
import { addPetition } from './add-petition.ts'
import { changePetition, classifyPetitions } from './change-petition.ts'
import { councilOfPath } from './contact.routes.ts'
import { endPetition, reopenPetition } from './end-petition.ts'
import { exportPetitions, XLSX } from './export-petitions.ts'
import { forwardPetitions } from './forward-petitions.ts'
import { answerOnSpot, informVoters } from './inform-voters.ts'
import { mergePetitions, unmergePetition } from './merge-petitions.ts'
import { countPetitions, listPetitions, readPetition, subjectOf } from './read-voters.ts'
import {
  addPetitions,
  classifyPetitions as mayClassify,
  petitionPolicies as may,
  readVoterContact,
} from './voters.policy.ts'

const params = councilPath({})
const onePath = councilPath({ petition: PetitionId })
const petitionOfPath: (
  tx: Parameters<typeof subjectOf>[0],
  path: { council: CouncilId; petition: PetitionId },
) => ReturnType<typeof subjectOf> = (tx, { council, petition }) => subjectOf(tx, 'voters.petition', council, petition)

/** The register of petitions. */
export const petitionRoutes = [
  get('/councils/:council/petitions', {
    summary: 'Kiến nghị cử tri, mới nhất trước',
    access: can(readVoterContact),
    params,
    query: PageQuery.extend(PetitionFilter.shape),
    reply: pageOf(PetitionRow),
    handle: ({ tx, params: { council }, query }) => listPetitions(tx, council, query),
  }),
  get('/councils/:council/petitions/counts', {
    summary: 'Số lượng theo từng bộ lọc',
    access: can(readVoterContact),
    params,
    query: PetitionFilter,
    reply: PetitionCounts,
    handle: ({ tx, params: { council }, query }) => countPetitions(tx, council, query),
  }),
  get('/councils/:council/petitions/alike', {
    summary: 'Các kiến nghị trước đây có nội dung tương tự',
    access: can(addPetitions, councilOfPath),
    params,
    query: AlikeQuery,
    reply: z.object({ items: z.array(AlikePetition) }),
    handle: async ({ tx, params: { council }, query }) => ({ items: await alikePetitions(tx, council, query) }),
  }),
  download('/councils/:council/petitions/export', {
    summary: 'Xuất danh sách ra Excel; không có thông tin cử tri',
    access: can(readVoterContact),
    params,
    query: PetitionFilter,
    produces: [XLSX],
    callsPerMinute: 20,
    handle: ({ tx, params: { council }, query }) => exportPetitions(tx, council, query),
  }),
  post('/councils/:council/petitions', {
    summary: 'Ghi một kiến nghị',
    access: can(addPetitions, councilOfPath),
    params,
    body: AddPetition,
    reply: z.object({ id: PetitionId, code: PetitionCode }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => addPetition(tx, actor, council, body),
  }),
  post('/councils/:council/petitions/classifications', {
    summary: 'Phân loại một hoặc nhiều kiến nghị',
    access: can(mayClassify, councilOfPath),
    params,
    body: ClassifyPetitions,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await classifyPetitions(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/merges', {
    summary: 'Gộp kiến nghị trùng vào kiến nghị đầu tiên',
    access: can(may.merge, councilOfPath),
    params,
    body: MergePetitions,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await mergePetitions(tx, actor, council, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/forwardings', {
    summary: 'Chuyển kiến nghị bằng một văn bản đã ký',
    access: can(may.forward, councilOfPath),
    params,
    body: ForwardPetitions,
    reply: z.object({ forwarded: z.int() }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => forwardPetitions(tx, actor, council, body),
  }),
  post('/councils/:council/petitions/informings', {
    summary: 'Ghi việc đã thông báo cử tri',
    access: can(may.inform, councilOfPath),
    params,
    body: InformVoters,
    reply: Done,
    handle: async ({ tx, actor, params: { council }, body }) => {
      await informVoters(tx, actor, council, body)
      return DONE
    },
  }),
  get('/councils/:council/petitions/:petition', {
    summary: 'Một kiến nghị; thông tin cử tri chỉ văn phòng xem được',
    access: can(readVoterContact),
    params: onePath,
    reply: Petition,
    handle: ({ tx, actor, params: { council, petition } }) => readPetition(tx, actor, council, petition),
  }),
  put('/councils/:council/petitions/:petition', {
    summary: 'Sửa, phân loại một kiến nghị',
    access: can(may.change, petitionOfPath),
    params: onePath,
    body: ChangePetition,
    reply: Done,
    handle: async ({ tx, actor, params: { council, petition }, body }) => {
      await changePetition(tx, actor, council, petition, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/:petition/answers-on-spot', {
    summary: 'Ghi trả lời tại hội nghị',
    access: can(may.answerOnSpot, petitionOfPath),
    params: onePath,
    body: AnswerOnSpot,
    reply: Done,
    handle: async ({ tx, actor, params: { council, petition }, body }) => {
      await answerOnSpot(tx, actor, council, petition, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/:petition/unmerges', {
    summary: 'Bỏ gộp kiến nghị trùng',
    access: can(may.unmerge, petitionOfPath),
    params: onePath,
    body: SeenPetition,
    reply: Done,
    handle: async ({ tx, actor, params: { council, petition }, body }) => {
      await unmergePetition(tx, actor, council, petition, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/:petition/endings', {
    summary: 'Kết thúc theo dõi kiến nghị',
    access: can(may.end, petitionOfPath),
    params: onePath,
    body: EndPetition,
    reply: Done,
    handle: async ({ tx, actor, params: { council, petition }, body }) => {
      await endPetition(tx, actor, council, petition, body)
      return DONE
    },
  }),
  post('/councils/:council/petitions/:petition/reopenings', {
    summary: 'Mở lại kiến nghị',
    access: can(may.reopen, petitionOfPath),
    params: onePath,
    body: EndPetition,
    reply: Done,
    handle: async ({ tx, actor, params: { council, petition }, body }) => {
      await reopenPetition(tx, actor, council, petition, body)
      return DONE
    },
  }),
]

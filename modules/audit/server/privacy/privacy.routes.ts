import { z } from 'zod'
import type { CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, download, get, post, put, signedIn } from '#platform/http'
import {
  AnswerCorrection,
  AskCorrection,
  Correction,
  CorrectionId,
  InLanguage,
  MyData,
  RetentionRow,
  SetRetention,
  WaitingCorrections,
} from '#audit'
import { answerCorrection, askCorrection, readCorrections, readWaiting } from './corrections.ts'
import { DATA_FORMATS, exportMyData, JSON_FILE, PDF, XLSX } from './export-my-data.ts'
import { readMyData } from './my-data.ts'
import type { Privacy } from './privacy.ts'
import { answerCorrections, keepRetention } from './privacy.policy.ts'
import { readRetention, setRetention } from './retention.ts'

const own = signedIn('everybody reads what is held about themself')
const ofOffice = can(answerCorrections, async (_tx, { council }: { council: CouncilId }) => ({ councilId: council }))

/** The routes of the protection of personal data, over what the modules handed in. */
export const privacyRoutes = (privacy: Privacy) => [
  get('/my-data', {
    summary: 'Dữ liệu về tôi: mọi thông tin hệ thống giữ về người đang đăng nhập',
    access: own,
    query: InLanguage,
    reply: MyData,
    callsPerMinute: 30,
    handle: ({ tx, actor, query }) => readMyData(tx, actor, privacy, query.language),
  }),
  download('/my-data/export', {
    summary: 'Tải dữ liệu về tôi (PDF, Excel hoặc JSON)',
    access: own,
    query: InLanguage.extend({ format: z.enum(DATA_FORMATS).default('xlsx') }),
    produces: [JSON_FILE, XLSX, PDF],
    callsPerMinute: 6,
    handle: ({ tx, actor, query }) => exportMyData(tx, actor, privacy, query),
  }),
  post('/my-data/corrections', {
    summary: 'Đề nghị sửa thông tin về tôi',
    access: own,
    body: AskCorrection,
    status: 201,
    reply: z.object({ id: CorrectionId }),
    handle: ({ tx, actor, body }) => askCorrection(tx, actor, privacy, body),
  }),
  get('/councils/:council/corrections', {
    summary: 'Các đề nghị sửa thông tin gửi đến văn phòng',
    access: ofOffice,
    params: councilPath({}),
    query: InLanguage,
    reply: z.object({ items: z.array(Correction) }),
    handle: async ({ tx, params, query }) => ({
      items: await readCorrections(tx, privacy, params.council, query.language),
    }),
  }),
  get('/councils/:council/corrections/waiting', {
    summary: 'Số đề nghị sửa thông tin đang chờ trả lời',
    access: ofOffice,
    params: councilPath({}),
    reply: WaitingCorrections,
    handle: ({ tx, params }) => readWaiting(tx, params.council),
  }),
  post('/councils/:council/corrections/:correction/answer', {
    summary: 'Trả lời đề nghị sửa thông tin',
    access: ofOffice,
    params: councilPath({ correction: CorrectionId }),
    body: AnswerCorrection,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await answerCorrection(tx, actor, params.council, params.correction, body)
      return DONE
    },
  }),
  get('/administration/retention', {
    summary: 'Thời hạn lưu giữ và những gì sắp được xóa',
    access: can(keepRetention),
    query: InLanguage,
    reply: z.object({ items: z.array(RetentionRow) }),
    handle: async ({ tx, query }) => ({ items: await readRetention(tx, privacy, query.language) }),
  }),
  put('/administration/retention/:rule', {
    summary: 'Đặt số ngày lưu giữ',
    access: can(keepRetention),
    params: z.object({ rule: z.string().max(100) }),
    body: SetRetention,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await setRetention(tx, actor, privacy, params.rule, body)
      return DONE
    },
  }),
]
